/** Only tests know jest; the builder, which gets no tests, has no types of it. */
/// <reference types="jest" />
