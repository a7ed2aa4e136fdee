package dev.snap.seam.files.io;

import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.files.Disk;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.security.KeyStore;
import java.util.Formatter;
import java.util.logging.FileHandler;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.SAXParser;

/** Libraries of the JDK that open files by themselves, where no call of the user's is seen. */
public final class LibraryFiles {
  private LibraryFiles() {}

  @Guards(
      value = PrintWriter.class,
      names = {
        "super(String)",
        "super(String, String)",
        "super(String, Charset)",
        "super(File)",
        "super(File, String)",
        "super(File, Charset)"
      })
  @Guards(
      value = PrintStream.class,
      names = {
        "super(String)",
        "super(String, String)",
        "super(String, Charset)",
        "super(File)",
        "super(File, String)",
        "super(File, Charset)"
      })
  @Guards(
      value = Formatter.class,
      names = {
        "new(String)",
        "new(String, String)",
        "new(String, String, Locale)",
        "new(String, Charset, Locale)",
        "new(File)",
        "new(File, String)",
        "new(File, String, Locale)",
        "new(File, Charset, Locale)"
      })
  @Guards(
      value = FileHandler.class,
      names = {"new", "super"})
  @Guards(
      value = KeyStore.class,
      names = {"getInstance(File, char[])", "getInstance(File, KeyStore$LoadStoreParameter)"})
  @Guards(
      value = DocumentBuilder.class,
      names = {"parse(File)", "parse(String)"})
  @Guards(
      value = SAXParser.class,
      names = {
        "parse(File, DefaultHandler)",
        "parse(File, HandlerBase)",
        "parse(String, DefaultHandler)",
        "parse(String, HandlerBase)"
      })
  @Guards(
      value = ImageIO.class,
      names = {"read(File)", "read(URL)", "write(RenderedImage, String, File)"})
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw Disk.refusal(operation);
    }
  }
}
