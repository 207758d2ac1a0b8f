// SPDX-License-Identifier: MIT
#include "server/view/canned_fields.h"

#include <algorithm>
#include <array>

#include "server/view/format.h"
#include "server/view/mustache_data.h"
#include "server/view/ticket_state.h"

namespace kb::server::view {
namespace {

struct Field {
  std::string_view spanish, english;
  const char* meaning;
  std::string (*value)(const CannedFacts& facts, const Catalogue& words);
};

constexpr auto kFields = std::to_array<Field>({
    {"nombre", "name", "canned.field.name",
     [](const CannedFacts& facts, const Catalogue&) { return first_name(facts.requester); }},
    {"consulta", "ticket", "canned.field.ticket",
     [](const CannedFacts& facts, const Catalogue&) { return facts.ticket; }},
    {"asunto", "subject", "canned.field.subject",
     [](const CannedFacts& facts, const Catalogue&) { return facts.subject; }},
    {"area", "topic", "canned.field.area",
     [](const CannedFacts& facts, const Catalogue&) { return facts.area; }},
    {"plazo", "deadline", "canned.field.deadline",
     [](const CannedFacts& facts, const Catalogue& words) {
       return facts.promised ? format_moment(words, *facts.promised) : std::string();
     }},
    {"cuenta", "account", "canned.field.account",
     [](const CannedFacts& facts, const Catalogue&) { return facts.account; }},
    {"tecnico", "writer", "canned.field.writer",
     [](const CannedFacts& facts, const Catalogue&) { return facts.writer; }},
    {"firma", "firm", "canned.field.firm",
     [](const CannedFacts& facts, const Catalogue&) { return facts.firm; }},
});

}  // namespace

std::optional<std::string> canned_value(std::string_view field, const CannedFacts& facts,
                                        const Catalogue& words) {
  const auto* const known = std::ranges::find_if(
      kFields, [&](const Field& one) { return one.spanish == field || one.english == field; });
  if (known == kFields.end()) return std::nullopt;
  auto value = known->value(facts, words);
  if (value.empty()) return std::nullopt;
  return value;
}

void put_canned_fields(Data& data, const Catalogue& words) {
  const bool is_english = words.language() == "en";
  put_list(data, "fields", kFields, [&](const Field& field) {
    Data row;
    put(row, "name", "{{" + std::string(is_english ? field.english : field.spanish) + "}}");
    put(row, "meaning", words.text(field.meaning));
    return row;
  });
}

}  // namespace kb::server::view
