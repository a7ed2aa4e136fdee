package sample;

/** An enum, one of whose constants has a body. */
public enum Colour implements Rich.Payment {
  RED,
  DARK_RED {
    @Override
    public String toString() {
      return "dark";
    }
  }
}
