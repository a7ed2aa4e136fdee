package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import stock.Shelf;

/** Has stylesheets call methods, as a JDK lets them that does not forbid it. */
public final class Styled {
  private Styled() {}

  static Shelf boot(String namespace, String expression) throws TransformerException {
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setFeature("jdk.xml.enableExtensionFunctions", true);
    String sheet =
        "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:f='"
            + namespace
            + "'><xsl:output method='text'/><xsl:template match='/'><xsl:value-of select='"
            + expression
            + "'/></xsl:template></xsl:stylesheet>";
    Templates compiled = factory.newTemplates(new StreamSource(new StringReader(sheet)));
    StringWriter out = new StringWriter();
    compiled
        .newTransformer()
        .transform(new StreamSource(new StringReader("<a>1</a>")), new StreamResult(out));
    return out::toString;
  }

  /** A function of the service. */
  public static String own() {
    return "at " + System.currentTimeMillis();
  }

  /** Names a class in the namespace. */
  public static final class OfClass implements Bootstrap<Shelf> {
    @Override
    public Shelf boot(Host host) throws TransformerException {
      return Styled.boot(
          "http://xml.apache.org/xalan/java/java.lang.System", "f:currentTimeMillis()");
    }
  }

  /** Names a class before the function. */
  public static final class OfJava implements Bootstrap<Shelf> {
    @Override
    public Shelf boot(Host host) throws TransformerException {
      return Styled.boot("http://xml.apache.org/xalan/java", "f:java.lang.System.getenv(\"PATH\")");
    }
  }

  /** Creates an object. */
  public static final class Creating implements Bootstrap<Shelf> {
    @Override
    public Shelf boot(Host host) throws TransformerException {
      return Styled.boot("xalan://java.util.Date", "f:new()");
    }
  }

  /** Draws from a generator that the JDK seeds once. */
  public static final class Drawing implements Bootstrap<Shelf> {
    @Override
    public Shelf boot(Host host) throws TransformerException {
      return Styled.boot("http://exslt.org/math", "f:random()");
    }
  }

  /** Calls what is covered, or has no effect. */
  public static final class Plain implements Bootstrap<Shelf> {
    @Override
    public Shelf boot(Host host) throws TransformerException {
      Shelf own = Styled.boot("xalan://uncovered.Styled", "f:own()");
      Shelf most = Styled.boot("http://exslt.org/math", "f:max(//a)");
      Shelf unknown = Styled.boot("http://example.com/none", "function-available(\"f:none\")");
      return () -> own.name() + most.name() + unknown.name();
    }
  }
}
