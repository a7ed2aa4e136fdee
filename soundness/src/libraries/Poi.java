// org.apache.poi:poi-ooxml:5.5.1
// org.apache.logging.log4j:log4j-to-slf4j:2.24.3
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.ByteArrayOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public final class Poi implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet("stock");
    Row row = sheet.createRow(0);
    row.createCell(0).setCellValue("tea");
    row.createCell(1).setCellValue(3.5);
    row.createCell(2).setCellFormula("B1*2");
    double total =
        book.getCreationHelper().createFormulaEvaluator().evaluate(row.getCell(2)).getNumberValue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return Keeper.of(book, total, out.size() > 0);
  }
}
