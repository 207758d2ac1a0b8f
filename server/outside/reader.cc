// SPDX-License-Identifier: MIT
#include "server/outside/reader.h"

#include "core/error.h"
#include "core/utf8.h"
#include "store/outside_links.h"
#include "text/language.h"
#include "text/redaction.h"

namespace kb::server {
namespace {

constexpr size_t kMostTaughtBytes = 16 * 1024;

// Private values teach nothing and are nobody's here.
std::string without_private(const std::string& words) {
  return text::redact(utf8_prefix(words, kMostTaughtBytes), text::KnownNames{}).text;
}

}  // namespace

Visitor panel_reader(const Services& services, const std::string& language) {
  const auto& scope = services.config.text("panel-scope");
  Visitor reader;
  reader.language = language;
  if (scope == "public") return reader;
  if (scope != "clients" && scope != "staff")
    throw Error(ErrorCode::BadInput, "panel-scope: " + scope + " is no scope",
                "Write public, clients or staff.");
  reader.person.emplace();
  reader.person->roles.technician = scope == "staff";
  return reader;
}

void note_outside(Services& services, const SaidOutside& said) {
  const auto saying = store::outside_saying_from(said.saying);
  if (!saying) throw Error(ErrorCode::BadInput, "said is solved, related or not_it");
  auto tx = services.store.write();
  const auto article = store::find_article(tx, said.article);
  if (!article || !panel_reader(services, said.lang).may_read(*article))
    throw Error(ErrorCode::NotFound, "no such article");
  store::OutsideLink link{said.ticket, article->id, *saying, said.lang, services.clock.now(),
                          without_private(said.subject), without_private(said.body)};
  if (link.lang.empty()) link.lang = text::detect_language(link.subject + " " + link.body, "es");
  store::put_outside_link(tx, link);
  tx.commit();
}

}  // namespace kb::server
