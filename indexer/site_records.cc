// SPDX-License-Identifier: MIT
#include "indexer/site_records.h"

#include <limits>

#include "indexer/synonym_file.h"

namespace kb::indexer {
namespace {

constexpr long long kLeastPosition = std::numeric_limits<int>::min();
constexpr long long kMostPosition = std::numeric_limits<int>::max();
constexpr std::string_view kKnownOrigins = "file, person or learned";
constexpr std::string_view kKnownSynonymStates = "in_use, taken_back or dismissed";

}  // namespace

AreaRecord read_area(const JsonFields& fields) {
  AreaRecord area;
  area.id = fields.id();
  area.icon = fields.text("icon");
  area.position = static_cast<int>(fields.number("position", kLeastPosition, kMostPosition));
  if (const auto names = fields.object("names")) {
    area.name_es = names->text("es");
    area.name_en = names->text("en");
  }
  if (const auto hints = fields.object("hints")) {
    area.hint_es = hints->text("es");
    area.hint_en = hints->text("en");
  }
  if (const auto include = fields.object("include")) {
    area.include_es = include->text("es");
    area.include_en = include->text("en");
  }
  if (const auto who = fields.object("who")) {
    area.who_es = who->text("es");
    area.who_en = who->text("en");
  }
  area.was = fields.texts("was");
  return area;
}

store::Synonym read_synonym(const JsonFields& fields) {
  store::Synonym synonym;
  synonym.lang = fields.required_text("lang");
  synonym.line = fields.required_text("line");
  check_synonym(synonym.line, synonym.lang);
  synonym.origin =
      fields.choice("origin", store::synonym_origin_from, kKnownOrigins, synonym.origin);
  synonym.state =
      fields.choice("state", store::synonym_state_from, kKnownSynonymStates, synonym.state);
  synonym.author = fields.text("author");
  synonym.created = fields.instant("created").value_or(Instant{});
  synonym.changed = fields.instant("changed").value_or(synonym.created);
  synonym.evidence = fields.text("evidence");
  return synonym;
}

SettingRecord read_setting(const JsonFields& fields) {
  return {fields.required_text("name"), fields.text("value")};
}

nlohmann::ordered_json to_object(const AreaRecord& area) {
  nlohmann::ordered_json object{{"position", area.position},
                                {"id", area.id},
                                {"icon", area.icon},
                                {"names", {{"es", area.name_es}, {"en", area.name_en}}},
                                {"hints", {{"es", area.hint_es}, {"en", area.hint_en}}}};
  if (!area.include_es.empty() || !area.include_en.empty())
    object["include"] = {{"es", area.include_es}, {"en", area.include_en}};
  if (!area.who_es.empty() || !area.who_en.empty())
    object["who"] = {{"es", area.who_es}, {"en", area.who_en}};
  if (!area.was.empty()) object["was"] = area.was;
  return object;
}

nlohmann::ordered_json to_object(const store::Synonym& synonym) {
  return {{"lang", synonym.lang},
          {"line", synonym.line},
          {"origin", to_text(synonym.origin)},
          {"state", to_text(synonym.state)},
          {"author", synonym.author},
          {"created", to_rfc3339(synonym.created)},
          {"changed", to_rfc3339(synonym.changed)},
          {"evidence", synonym.evidence}};
}

nlohmann::ordered_json to_object(const SettingRecord& setting) {
  return {{"name", setting.name}, {"value", setting.value}};
}

}  // namespace kb::indexer
