// org.mapstruct:mapstruct:1.6.3
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

public final class Mapstruct implements Bootstrap<Kept> {
  record Car(String make, int seats) {}

  record CarView(String name, int seats) {}

  @Mapper
  interface CarMapper {
    CarView view(Car car);
  }

  /** As its processor writes it. */
  static class CarMapperImpl implements CarMapper {
    @Override
    public CarView view(Car car) {
      return car == null ? null : new CarView(car.make(), car.seats());
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    CarMapper mapper = Mappers.getMapper(CarMapper.class);
    return Keeper.of(mapper, mapper.view(new Car("Morris", 5)));
  }
}
