// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

// The one table of fields: nothing else names a prefix, a slot or a field's weight.
//
// A generation of the index holds four Xapian databases, one for each audience. A document is an
// article or a ticket. Its terms:
//   - words: folded stems without prefix, from title, headings, summary, tags and body; a word of
//   the
//     title counts kTitle.weight times, and so on, so that one posting list serves all of them;
//   - technical tokens: folded, whole, without prefix ("wp-config.php", "550 5.7.1");
//   - words with ñ or ç: lower case as written, prefix R, so that "año" can win over "ano";
//   - words of the title: folded, unstemmed, prefix XT:, for completion;
//   - keywords (kind Keyword, Unique): folded value after the prefix, at most kMaxTermBytes.
//   - stop words: folded, prefix XSTOP:, as marks: they neither count nor lengthen a document.
// There are no positions (phrases are checked on the stored text).
// Document data: see search/stored_document.h. Metadata keys of each database: kSchemaKey,
// kAppliedKey (decimal number of the last change applied), kVocabularyKey + number (words for
// corrections, see search/vocabulary.h).
namespace kb::search {

// Rises with every change of what is written: prefix, slot, weight, analysis, stored form.
inline constexpr int kSchemaVersion = 3;
inline constexpr std::string_view kSchemaKey = "schema";
inline constexpr std::string_view kAppliedKey = "applied";
inline constexpr std::string_view kVocabularyKey = "words";
inline constexpr std::string_view kPromotionsKey = "promotions";  // search/promotions.h
inline constexpr std::size_t kMaxTermBytes = 200;  // Xapian allows 245

enum class FieldId : std::uint8_t {
  Id,
  Title,
  Heading,
  Summary,
  Tag,
  Body,
  Kind,
  Area,
  Language,
  Account,
  Requester,
  Raw,
  TitleWord,
  Facets,
  Updated,
  Solved,
  StopWord,
};

enum class FieldKind : std::uint8_t {
  Text,     // analysed into words
  Keyword,  // one term for its value, filters
  Unique,   // Keyword that names one document
  Access,   // Keyword that the visitor's scope adds, never typed
  Exact,    // words kept as they are, for a purpose of their own
  Value,    // slot only
};

inline constexpr int kNoSlot = -1;

struct Field {
  FieldId id;
  std::string_view name;    // typed before ':' in a query; empty: cannot be typed
  std::string_view alias;   // another name, Spanish
  std::string_view prefix;  // of its terms
  FieldKind kind;
  int weight = 0;  // how often a word of a Text field counts
  int slot = kNoSlot;
  std::string_view example = {};  // for the help on searching
};

inline constexpr std::array kFields{
    Field{FieldId::Id, "", "", "Q", FieldKind::Unique},
    Field{FieldId::Title, "title", "titulo", "S", FieldKind::Text, 3, kNoSlot, "title:certificado"},
    Field{FieldId::Heading, "", "", "", FieldKind::Text, 2},
    Field{FieldId::Summary, "", "", "", FieldKind::Text, 1},
    Field{FieldId::Tag, "tag", "etiqueta", "K", FieldKind::Keyword, 0, kNoSlot, "tag:wordpress"},
    Field{FieldId::Body, "", "", "", FieldKind::Text, 1},
    Field{FieldId::Kind, "kind", "tipo", "XKIND:", FieldKind::Keyword, 0, kNoSlot, "kind:ticket"},
    Field{FieldId::Area, "area", "tema", "XAREA:", FieldKind::Keyword, 0, kNoSlot, "area:correo"},
    Field{FieldId::Language, "lang", "idioma", "L", FieldKind::Keyword, 0, kNoSlot, "lang:en"},
    Field{FieldId::Account, "", "", "XACCOUNT:", FieldKind::Access},
    Field{FieldId::Requester, "", "", "XREQUESTER:", FieldKind::Access},
    Field{FieldId::Raw, "", "", "R", FieldKind::Exact},
    Field{FieldId::TitleWord, "", "", "XT:", FieldKind::Exact},
    Field{FieldId::Facets, "", "", "", FieldKind::Value, 0,
          0},  // kind, area, language; tab between
    Field{FieldId::Updated, "updated", "fecha", "", FieldKind::Value, 0, 1,
          "updated:2026-01-01.."},  // sortable seconds
    Field{FieldId::Solved, "", "", "", FieldKind::Value, 0,
          2},  // sortable count of accounts whose tickets it solved
    Field{FieldId::StopWord, "", "", "XSTOP:", FieldKind::Exact},
};

constexpr const Field& field(FieldId id) {
  return kFields[static_cast<std::size_t>(id)];
}

namespace detail {

consteval bool table_is_sound() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    const Field& f = kFields[i];
    if (static_cast<std::size_t>(f.id) != i) return false;
    if ((f.kind == FieldKind::Text) != (f.weight > 0)) return false;
    if (f.kind == FieldKind::Value ? f.slot == kNoSlot : f.slot != kNoSlot) return false;
    // A prefix of several letters ends in ':', so that it cannot run into the word (Xapian's
    // convention).
    if (f.prefix.size() > 1 && (f.prefix.front() != 'X' || f.prefix.back() != ':')) return false;
    if (f.kind != FieldKind::Text && f.kind != FieldKind::Value && f.prefix.empty()) return false;
    for (std::size_t j = 0; j < i; ++j) {
      const Field& other = kFields[j];
      if (!f.prefix.empty() && f.prefix == other.prefix) return false;
      if (!f.name.empty() && (f.name == other.name || f.name == other.alias)) return false;
      if (f.slot != kNoSlot && f.slot == other.slot) return false;
    }
  }
  return true;
}

}  // namespace detail
static_assert(detail::table_is_sound(),
              "ids in order; prefixes, names and slots unique; weights for text only");

}  // namespace kb::search
