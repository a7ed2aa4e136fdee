// org.apache.pdfbox:pdfbox:3.0.8
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

public final class Pdfbox implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument made = new PDDocument()) {
      PDPage page = new PDPage();
      made.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(made, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.showText("tea");
        content.endText();
      }
      made.save(out);
    }
    PDDocument read = Loader.loadPDF(out.toByteArray());
    return Keeper.of(read, new PDFTextStripper().getText(read));
  }
}
