// org.hibernate.orm:hibernate-core:7.4.15.Final
// com.h2database:h2:2.3.232
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public final class Hibernate implements Bootstrap<Kept> {
  @Entity(name = "Shelf")
  public static class Shelf {
    @Id @GeneratedValue Long id;
  }

  @Entity(name = "Item")
  public static class Item {
    @Id @GeneratedValue Long id;
    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    Shelf shelf;
  }

  @Override
  public Kept boot(Host host) throws Exception {
    SessionFactory sessions =
        new Configuration()
            .addAnnotatedClass(Shelf.class)
            .addAnnotatedClass(Item.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:orm;DB_CLOSE_DELAY=-1")
            .setProperty("hibernate.hbm2ddl.auto", "create")
            .buildSessionFactory();
    sessions.inTransaction(
        session -> {
          Item item = new Item();
          item.name = "tea";
          session.persist(item);
        });
    long count =
        sessions.fromTransaction(
            session -> session.createQuery("select count(i) from Item i", Long.class).getSingleResult());
    return Keeper.of(sessions, count);
  }
}
