// SPDX-License-Identifier: MIT
#include "server/view/facets.h"

#include <algorithm>

#include "server/view/format.h"
#include "server/view/languages.h"

namespace kb::server::view {
namespace {

using Choice = std::string SearchAddress::*;

struct Label {
  std::string text, lang;
};

std::string count_text(const Catalogue& words, int count, bool estimated) {
  const auto number = format_number(words, count);
  return estimated ? words.text("facet.about", {{"n", number}}) : number;
}

SearchAddress choosing(const SearchAddress& address, Choice choice, std::string value) {
  SearchAddress next = address;
  next.*choice = std::move(value);
  next.page = 0;
  return next;
}

FacetLink all_link(const Catalogue& words, const FacetContext& context, Choice choice) {
  const bool chosen = !(context.address.*choice).empty();
  FacetLink link{words.text("facet.all"), "", search_path(choosing(context.address, choice, "")),
                 "", !chosen};
  if (!chosen) link.count = count_text(words, context.total, context.estimated);
  return link;
}

// `label` names a value. The chosen value stays in the list also when nothing was found in it.
template <class Namer>
FacetGroup group(const Catalogue& words, const FacetContext& context, Choice choice,
                 std::vector<search::FacetValue> values, const Namer& label) {
  const std::string& chosen = context.address.*choice;
  const bool listed = std::ranges::any_of(values, [&](const auto& v) { return v.value == chosen; });
  if (!chosen.empty() && !listed) values.push_back({chosen, 0});
  FacetGroup group;
  if (values.size() < 2 && chosen.empty()) return group;
  group.links.push_back(all_link(words, context, choice));
  for (const auto& [value, count] : values) {
    const bool current = value == chosen;
    const Label named = label(value);
    group.links.push_back({named.text, named.lang,
                           search_path(choosing(context.address, choice, current ? "" : value)),
                           count > 0 ? count_text(words, count, context.estimated) : "", current});
  }
  return group;
}

std::string kind_name(const Catalogue& words, const FacetContext& context,
                      const std::string& kind) {
  if (kind == "article") return words.text("facet.articles");
  if (kind == "ticket") return words.text(context.is_staff ? "facet.tickets" : "facet.history");
  return kind;
}

Label language_label(const Catalogue& words, const std::string& code) {
  const auto* language = find_language(code);
  if (!language) return {code, ""};
  return {std::string(language->own_name), code == words.language() ? "" : code};
}

}  // namespace

std::vector<FacetGroup> facet_groups(const Catalogue& words, const search::Facets& facets,
                                     const FacetContext& context) {
  std::vector<FacetGroup> groups;
  const auto add = [&](std::string id, std::string_view title, FacetGroup made) {
    if (made.links.empty()) return;
    made.id = std::move(id);
    made.title = words.text(title);
    groups.push_back(std::move(made));
  };
  add("tema", "facet.area",
      group(words, context, &SearchAddress::area, facets.area, [&](const std::string& id) {
        const auto name = context.area_names.find(id);
        return Label{name == context.area_names.end() ? id : name->second, ""};
      }));
  add("tipo", "facet.kind",
      group(words, context, &SearchAddress::kind, facets.kind, [&](const std::string& kind) {
        return Label{kind_name(words, context, kind), ""};
      }));
  add("lengua", "facet.lang",
      group(words, context, &SearchAddress::lang, facets.lang,
            [&](const std::string& code) { return language_label(words, code); }));
  // Tags are too many to offer; one that was chosen by its link can be let go.
  if (!context.address.tag.empty())
    add("etiqueta", "facet.tag",
        group(words, context, &SearchAddress::tag, {}, [](const std::string& tag) {
          return Label{tag, ""};
        }));
  return groups;
}

}  // namespace kb::server::view
