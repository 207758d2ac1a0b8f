// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include <array>

namespace kb::cli {

std::span<const Command> commands() {
  static constexpr std::array kCommands{
      Command{"init", "make a data folder with an empty store", "resuelve init --data D",
              define_init},
      Command{"import", "bring in Markdown articles and JSON lines",
              "resuelve import --data D content/", define_import},
      Command{"export", "write the store as files that import back",
              "resuelve export --data D backup/", define_export},
      Command{"index", "bring the index up to date, or build it anew",
              "resuelve index --data D --rebuild", define_index},
      Command{"serve", "answer people and programs over HTTP",
              "resuelve serve --data D --port 8080", define_serve},
      Command{"search", "search from the shell",
              "resuelve search --data D \"no me llegan los correos\"", define_search},
      Command{"suggest", "what already answers a ticket, and how sure that is",
              "resuelve suggest --data D \"no me llegan los correos\"", define_suggest},
      Command{"similar", "solved tickets that are like a ticket or a text, and what solved them",
              "resuelve similar --data D T-1024", define_similar},
      Command{"duplicates", "pairs of articles that seem to say the same",
              "resuelve duplicates --data D", define_duplicates},
      Command{"guards", "queries that must find an article, and whether they do; fails on one that does not",
              "resuelve guards --data D", define_guards},
      Command{"threshold", "how sure a suggestion must be in each area: list, set, remove, propose",
              "resuelve threshold --data D set hosting 0.7", define_threshold},
      Command{"synonyms", "words that stand for one another: list, propose, add, remove",
              "resuelve synonyms --data D add \"móvil = celular\"", define_synonyms},
      Command{"eval", "measure the ranking on judged queries",
              "resuelve eval --corpus corpus.jsonl --queries queries.jsonl --qrels qrels.tsv "
              "--split test",
              define_eval},
      Command{"user", "people who may sign in: invite, reset, sessions, revoke, rights …",
              "resuelve user --data D add iva@firm.example --name \"Iva\" --role technician",
              define_user},
      Command{"seal", "the key of sealed secrets: rotate", "resuelve seal --data D rotate",
              define_seal},
      Command{"plan", "prepaid time of client firms: set, list, balance",
              "resuelve plan --data D balance talleres-arcos", define_plan},
      Command{"outgoing",
              "mails and webhook calls that wait, were sent or given up: list, retry, drop",
              "resuelve outgoing --data D list", define_outgoing},
      Command{"doctor", "check store, index, disk and permissions, and say what to do",
              "resuelve doctor --data D", define_doctor},
      Command{"version", "print the versions of the program and its formats", "resuelve version",
              define_version},
  };
  return kCommands;
}

}  // namespace kb::cli
