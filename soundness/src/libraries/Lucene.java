// org.apache.lucene:lucene-core:9.12.3
// org.apache.lucene:lucene-queryparser:9.12.3
// org.apache.lucene:lucene-analysis-common:9.12.3
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

public final class Lucene implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    StandardAnalyzer analyzer = new StandardAnalyzer();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : new String[] {"green tea", "black tea", "cups"}) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.YES));
        writer.addDocument(document);
      }
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    int hits = searcher.count(new QueryParser("text", analyzer).parse("tea AND green"));
    return Keeper.of(directory, searcher, hits);
  }
}
