// org.glassfish.jaxb:jaxb-runtime:4.0.5
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

public final class Jaxb implements Bootstrap<Kept> {
  @XmlRootElement
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Order {
    @XmlAttribute int id;

    @XmlElement(name = "line")
    List<String> lines = new ArrayList<>();
  }

  @Override
  public Kept boot(Host host) throws Exception {
    JAXBContext context = JAXBContext.newInstance(Order.class);
    Order order = new Order();
    order.id = 7;
    order.lines.add("tea");
    Marshaller marshaller = context.createMarshaller();
    marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
    StringWriter xml = new StringWriter();
    marshaller.marshal(order, xml);
    Object read = context.createUnmarshaller().unmarshal(new StringReader(xml.toString()));
    return Keeper.of(context, marshaller, xml.toString(), read);
  }
}
