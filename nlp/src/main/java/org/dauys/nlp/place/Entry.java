package org.dauys.nlp.place;

/** What a phrase of the gazetteer means. */
interface Entry {}
