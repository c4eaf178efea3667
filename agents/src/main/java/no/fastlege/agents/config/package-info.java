/**
 * Small text files of settings, read strictly: a tree of named values with line numbers, from YAML or JSON. Anchors, aliases, tags,
 * repeated keys and several documents are refused, so a file means what it shows. Knows nothing of the model.
 */
package no.fastlege.agents.config;
