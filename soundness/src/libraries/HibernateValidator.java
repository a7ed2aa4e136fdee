// org.hibernate.validator:hibernate-validator:9.1.6.Final
// org.glassfish.expressly:expressly:6.0.0
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

public final class HibernateValidator implements Bootstrap<Kept> {
  static final class Order {
    @NotNull String id;
    @Email String mail = "no";

    @Min(value = 1, message = "at least {value}, not ${validatedValue}")
    int count;
  }

  @Override
  public Kept boot(Host host) throws Exception {
    ValidatorFactory factory = Validation.buildDefaultValidatorFactory();
    Validator validator = factory.getValidator();
    Set<ConstraintViolation<Order>> violations = validator.validate(new Order());
    return Keeper.of(factory, validator, violations.size());
  }
}
