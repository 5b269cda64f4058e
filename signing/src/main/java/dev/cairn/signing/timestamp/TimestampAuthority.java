package dev.cairn.signing.timestamp;

import java.io.IOException;

/**
 * Carries requests to a timestamping authority, most often by HTTP POST of {@code
 * application/timestamp-query} (RFC 3161, section 3.4). Its answers are not believed.
 */
@FunctionalInterface
public interface TimestampAuthority {

  /**
   * Asks the authority.
   *
   * @param request a TimeStampReq in DER
   * @return a TimeStampResp in DER, of bounded size
   * @throws IOException if it could not be asked
   */
  byte[] answer(byte[] request) throws IOException;
}
