package dev.snap.seam.jdbc.objects;

import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Struct;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of {@code java.sql} whose objects cross by number, subinterfaces first. Their
 * places stand in journals: they never change.
 */
enum ObjectKind {
  CONNECTION(Connection.class, true),
  CALLABLE_STATEMENT(CallableStatement.class, true),
  PREPARED_STATEMENT(PreparedStatement.class, true),
  STATEMENT(Statement.class, true),
  RESULT_SET(ResultSet.class, false),
  DATABASE_META_DATA(DatabaseMetaData.class, true),
  RESULT_SET_META_DATA(ResultSetMetaData.class, false),
  PARAMETER_META_DATA(ParameterMetaData.class, true),
  SAVEPOINT(Savepoint.class, false),
  BLOB(Blob.class, false),
  NCLOB(NClob.class, false),
  CLOB(Clob.class, false),
  ARRAY(Array.class, false),
  STRUCT(Struct.class, false),
  REF(Ref.class, false),
  ROW_ID(RowId.class, false),
  SQL_XML(SQLXML.class, false);

  private final Class<?> type;
  private final boolean lasting;

  ObjectKind(Class<?> type, boolean lasting) {
    this.type = type;
    this.lasting = lasting;
  }

  /** The kind of a real object, {@code null} when it is none of a database. */
  static @Nullable ObjectKind of(Object object) {
    for (ObjectKind each : values()) {
      if (each.type.isInstance(object)) {
        return each;
      }
    }
    return null;
  }

  /** The interface. */
  Class<?> type() {
    return type;
  }

  /** The interface's name as users know it. */
  String title() {
    return type.getSimpleName();
  }

  /** Whether an object of the bootstrap lives on: it is made again from what made it. */
  boolean isLasting() {
    return lasting;
  }

  boolean isStatement() {
    return this == STATEMENT || this == PREPARED_STATEMENT || this == CALLABLE_STATEMENT;
  }
}
