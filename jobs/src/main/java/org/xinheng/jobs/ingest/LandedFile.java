package org.xinheng.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.InputFile;
import org.xinheng.jobs.ingest.reading.DeliveryReader;
import org.xinheng.jobs.lake.Landing;

/** A delivered file where it was left, as the readers open it. */
record LandedFile(Landing landing, String file) implements DeliveryReader.Opener {

  @Override
  public InputStream open() throws IOException {
    return landing.open(file);
  }

  @Override
  public InputFile seekable() throws IOException {
    return landing.seekable(file);
  }
}
