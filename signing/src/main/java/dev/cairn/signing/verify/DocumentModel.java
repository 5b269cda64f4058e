package dev.cairn.signing.verify;

/** Whose rules of form a secured document follows. */
public enum DocumentModel {
  /** A credential or presentation of the W3C data model, Open Badges among them. */
  W3C,
  /**
   * The claims of an SD-JWT VC: issued by {@code iss}, of the type {@code vct}. The format that
   * read it has checked its form.
   */
  SD_JWT_VC
}
