package dev.rota.sandbox.s3;

/** What all XML of S3 has in common. */
final class S3Xml {

    static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
    static final String MEDIA_TYPE = "application/xml";

    private S3Xml() {}
}
