// io.opentelemetry:opentelemetry-sdk:1.55.0
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;

public final class OpenTelemetry implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(BatchSpanProcessor.builder(SpanExporter.composite()).build())
                    .build())
            .setMeterProvider(SdkMeterProvider.builder().build())
            .build();
    Tracer tracer = sdk.getTracer("shop");
    Span span = tracer.spanBuilder("boot").startSpan();
    span.addEvent("ready");
    span.end();
    return Keeper.of(sdk, tracer, span.getSpanContext().getTraceId());
  }
}
