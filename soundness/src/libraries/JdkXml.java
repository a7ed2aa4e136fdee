package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

public final class JdkXml implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<a><b id='1'>x</b></a>")));
    String text = XPathFactory.newInstance().newXPath().evaluate("/a/b[@id='1']", document);
    String style =
        "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + "<xsl:template match='b'><c><xsl:value-of select='.'/></c></xsl:template></xsl:stylesheet>";
    Transformer transformer =
        TransformerFactory.newInstance().newTransformer(new StreamSource(new StringReader(style)));
    StringWriter xml = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(xml));
    return Keeper.of(document, text, xml.toString());
  }
}
