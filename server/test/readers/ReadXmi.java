// Reads a CAS with Apache UIMA and prints its annotations: type, begin, end, kind, covered text in code points.
import java.io.FileInputStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

public class ReadXmi {
  public static void main(String[] arguments) throws Exception {
    TypeSystemDescription types =
        UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(arguments[0]));
    CAS cas = CasCreationUtils.createCas(types, null, null);
    try (FileInputStream in = new FileInputStream(arguments[1])) {
      XmiCasDeserializer.deserialize(in, cas);
    }
    StringBuilder out = new StringBuilder();
    for (AnnotationFS one : cas.getAnnotationIndex()) {
      Feature kind = one.getType().getFeatureByBaseName("kind");
      if (kind == null) continue;
      out.append(one.getFeatureValueAsString(kind)).append('\t').append(one.getBegin()).append('\t').append(one.getEnd());
      out.append('\t');
      one.getCoveredText().codePoints().forEach(point -> out.append(point).append(' '));
      out.append('\n');
    }
    System.out.print(out);
  }
}
