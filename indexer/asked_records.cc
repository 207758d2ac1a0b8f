// SPDX-License-Identifier: MIT
#include "indexer/record_checks.h"
#include "indexer/work_records.h"

// What editors ask of the search: guards and promoted answers.
namespace kb::indexer {
namespace {

std::string language_in(const JsonFields& fields) {
  std::string code = fields.text("lang");
  if (!code.empty()) check_language(fields.path("lang"), code);
  return code;
}

}  // namespace

store::Guard read_guard(const JsonFields& fields) {
  store::Guard guard;
  guard.query = fields.required_text("query");
  guard.lang = language_in(fields);
  guard.article = fields.id("article");
  if (fields.has("within"))
    guard.within = static_cast<int>(fields.number("within", 1, store::kMostWithin));
  guard.author = fields.text("author");
  guard.created = fields.instant("created").value_or(Instant{});
  return guard;
}

store::Promoted read_promoted(const JsonFields& fields) {
  store::Promoted promoted;
  promoted.query = fields.required_text("query");
  promoted.lang = language_in(fields);
  promoted.article = fields.id("article");
  promoted.starts = fields.instant("starts").value_or(Instant{});
  promoted.ends = fields.instant("ends").value_or(Instant{});
  promoted.author = fields.text("author");
  promoted.created = fields.instant("created").value_or(Instant{});
  return promoted;
}

nlohmann::ordered_json to_object(const store::Guard& guard) {
  return {{"query", guard.query},     {"lang", guard.lang},
          {"article", guard.article}, {"within", guard.within},
          {"author", guard.author},   {"created", to_rfc3339(guard.created)}};
}

nlohmann::ordered_json to_object(const store::Promoted& promoted) {
  return {{"query", promoted.query},
          {"lang", promoted.lang},
          {"article", promoted.article},
          {"starts", to_rfc3339(promoted.starts)},
          {"ends", to_rfc3339(promoted.ends)},
          {"author", promoted.author},
          {"created", to_rfc3339(promoted.created)}};
}

}  // namespace kb::indexer
