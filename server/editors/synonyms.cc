// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/error.h"
#include "search/synonyms.h"
#include "server/editors/pages.h"
#include "server/effect_rows.h"
#include "server/names.h"
#include "server/one_line.h"
#include "server/page_number.h"
#include "server/pages.h"
#include "server/remembered.h"
#include "server/view/links.h"
#include "server/view/synonyms_page.h"
#include "server/view/writing_links.h"
#include "store/synonyms.h"
#include "text/fold.h"

namespace kb::server {
namespace {

using view::SynonymDone;
using view::SynonymLook;
using view::SynonymsPage;
using view::SynonymsTab;

constexpr size_t kRowsAPage = 100, kMostQueryBytes = 200;

constexpr std::array<std::pair<std::string_view, SynonymsTab>, 3> kTabs{
    {{"", SynonymsTab::InUse},
     {"propuestos", SynonymsTab::Proposals},
     {"quitados", SynonymsTab::Gone}}};
constexpr std::array<std::pair<std::string_view, SynonymDone>, 5> kDone{
    {{"anadido", SynonymDone::Added},
     {"aprobado", SynonymDone::Approved},
     {"quitado", SynonymDone::TakenBack},
     {"recuperado", SynonymDone::Restored},
     {"descartado", SynonymDone::Dismissed}}};
constexpr std::array<std::pair<std::string_view, SynonymLook::Act>, 4> kLooks{
    {{"ver-anadir", SynonymLook::Act::Add},
     {"ver-aprobar", SynonymLook::Act::Approve},
     {"ver-quitar", SynonymLook::Act::Remove},
     {"ver-recuperar", SynonymLook::Act::Restore}}};

template <typename Table, typename Value>
Value named(const Table& table, std::string_view word, Value other) {
  for (const auto& [name, value] : table)
    if (name == word) return value;
  return other;
}

long long number_of(const std::string& text) {
  long long number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool is_shown(const SynonymsPage& page, const store::Synonym& synonym) {
  const bool used = synonym.state == store::SynonymState::InUse;
  if (used != (page.tab == SynonymsTab::InUse)) return false;
  if (!page.lang.empty() && synonym.lang != page.lang) return false;
  return page.query.empty() ||
         text::fold(synonym.line).find(text::fold(page.query)) != std::string::npos;
}

view::SynonymRow row_of(const store::Synonym& synonym, Names& names) {
  view::SynonymRow row;
  row.id = std::to_string(synonym.id);
  row.lang = synonym.lang;
  row.line = synonym.line;
  row.origin = to_text(synonym.origin);
  row.person = synonym.author.empty() ? "" : names.name(synonym.author);
  row.evidence = synonym.evidence;
  row.changed = synonym.changed;
  row.is_dismissed = synonym.state == store::SynonymState::Dismissed;
  return row;
}

// The newest first, the page that was asked for.
void add_rows(store::Transaction& tx, SynonymsPage& page) {
  auto all = store::synonyms(tx);
  std::erase_if(all, [&](const auto& synonym) { return !is_shown(page, synonym); });
  std::ranges::stable_sort(all, std::greater{}, &store::Synonym::id);
  page.total = static_cast<int>(all.size());
  page.pages = static_cast<int>((all.size() + kRowsAPage - 1) / kRowsAPage);
  Names names(tx);
  const size_t first = std::min(all.size(), static_cast<size_t>(page.page) * kRowsAPage);
  const size_t end = std::min(all.size(), first + kRowsAPage);
  for (size_t i = first; i < end; ++i) page.rows.push_back(row_of(all[i], names));
}

view::ProposalRow row_of(const ProvenSynonym& proven) {
  const auto& proposal = proven.proposal;
  return {proposal.lang,
          proposal.line(),
          proposal.from == search::SynonymProposal::From::Searches,
          proposal.times,
          proposal.askers,
          proposal.article,
          proven.article_title,
          proven.examples};
}

void add_proposals(Services& services, SynonymsPage& page) {
  const auto latest = services.remembered.synonym_proposals.latest(services.store, services.clock);
  page.age = view::age_of(latest, services.clock.now());
  if (!latest.list) return;
  auto tx = services.store.read();
  for (const auto& proven : undecided(tx, latest.list->proposals))
    page.proposals.push_back(row_of(proven));
}

void add_done(store::Transaction& tx, const Request& request, SynonymsPage& page) {
  page.done = named(kDone, request.query_value(view::kDoneParameter), SynonymDone::None);
  if (page.done == SynonymDone::None) return;
  const auto synonym = store::find_synonym(tx, number_of(request.query_value(view::kIdParameter)));
  if (!synonym) {
    page.done = SynonymDone::None;
    return;
  }
  page.done_id = std::to_string(synonym->id);
  page.done_line = synonym->line;
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 SynonymsPage page) {
  {
    auto tx = services.store.read();
    add_done(tx, request, page);
    if (page.tab != SynonymsTab::Proposals && !page.look) add_rows(tx, page);
  }
  if (page.tab == SynonymsTab::Proposals && !page.look) add_proposals(services, page);
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_synonyms(services.renderer, frame, page),
                       page.is_refused ? 422 : 200);
}

store::Synonym synonym_in(const Request& request, const Visitor& visitor, Instant now) {
  store::Synonym synonym;
  synonym.lang = request.form_value("lengua");
  synonym.line = one_line(request.form_value("linea"), store::kMaxSynonymBytes);
  synonym.author = visitor.person->email;
  synonym.created = synonym.changed = now;
  return synonym;
}

bool can_be_read(const store::Synonym& synonym) {
  const auto languages = search::languages();
  const auto language = std::ranges::find(languages, synonym.lang, &search::Language::code);
  return language != languages.end() && search::is_synonym_line(synonym.line, *language);
}

Response put(Services& services, const store::Synonym& synonym, std::string_view tab,
             std::string_view done) {
  auto tx = services.store.write();
  store::put_synonym(tx, synonym);
  const auto kept = store::find_synonym(tx, synonym.lang, synonym.line);
  tx.commit();
  return redirect(view::synonyms_done_path(tab, done, kept ? kept->id : 0));
}

// What was proposed and changed before it was approved is not proposed again as it was.
void dismiss_original(const Request& request, Services& services, store::Synonym original,
                      const std::string& approved) {
  original.line = one_line(request.form_value("propuesta"), store::kMaxSynonymBytes);
  if (original.line.empty() || original.line == approved || !can_be_read(original)) return;
  original.state = store::SynonymState::Dismissed;
  auto tx = services.store.write();
  if (!store::find_synonym(tx, original.lang, original.line)) store::put_synonym(tx, original);
  tx.commit();
}

// All lines in use of its language, with this one or without it.
search::Change change_of(Services& services, const store::Synonym& changed, bool is_used) {
  std::string lines;
  auto tx = services.store.read();
  for (const auto& each : store::synonyms(tx))
    if (each.lang == changed.lang && each.line != changed.line &&
        each.state == store::SynonymState::InUse)
      lines += each.line + "\n";
  if (is_used) lines += changed.line + "\n";
  return {{}, {{changed.lang, std::move(lines)}}, {}};
}

view::SynonymLook look_at(const Request& request, SynonymLook::Act act,
                          const store::Synonym& synonym) {
  view::SynonymLook look;
  look.act = act;
  look.id = std::to_string(synonym.id);
  look.lang = synonym.lang;
  look.line = synonym.line;
  look.proposal = one_line(request.form_value("propuesta"), store::kMaxSynonymBytes);
  look.evidence = one_line(request.form_value("prueba"), store::kMaxEvidenceBytes);
  return look;
}

// What is there, or as it was typed; nothing is written.
Response look(const Request& request, const Visitor& visitor, Services& services,
              SynonymLook::Act act) {
  using enum SynonymLook::Act;
  SynonymsPage page;
  auto synonym = synonym_in(request, visitor, services.clock.now());
  if (act == Remove || act == Restore) {
    auto tx = services.store.read();
    auto known = store::find_synonym(tx, number_of(request.form_value("id")));
    if (!known) throw Error(ErrorCode::NotFound, "no such synonym");
    synonym = std::move(*known);
  }
  page.tab = act == Approve   ? SynonymsTab::Proposals
             : act == Restore ? SynonymsTab::Gone
                              : SynonymsTab::InUse;
  page.is_refused = !can_be_read(synonym);
  page.look = look_at(request, act, synonym);
  if (!page.is_refused)
    page.look->effect = effect_block(services, change_of(services, synonym, act != Remove));
  return respond(request, visitor, services, std::move(page));
}

Response add(const Request& request, const Visitor& visitor, Services& services) {
  auto synonym = synonym_in(request, visitor, services.clock.now());
  const bool is_learned = request.form_value("accion") == "aprobar";
  if (!can_be_read(synonym)) {
    SynonymsPage page;
    page.is_refused = true;
    if (is_learned) {
      page.tab = SynonymsTab::Proposals;
      page.look = look_at(request, SynonymLook::Act::Approve, synonym);
    }
    page.typed_lang = synonym.lang;
    page.typed_line = synonym.line;
    return respond(request, visitor, services, std::move(page));
  }
  if (!is_learned) return put(services, synonym, "", "anadido");
  synonym.origin = store::SynonymOrigin::Learned;
  synonym.evidence = one_line(request.form_value("prueba"), store::kMaxEvidenceBytes);
  dismiss_original(request, services, synonym, synonym.line);
  return put(services, synonym, "propuestos", "aprobado");
}

Response dismiss(const Request& request, const Visitor& visitor, Services& services) {
  auto synonym = synonym_in(request, visitor, services.clock.now());
  synonym.line = one_line(request.form_value("propuesta"), store::kMaxSynonymBytes);
  if (!can_be_read(synonym)) throw Error(ErrorCode::BadInput, "propuesta cannot be read");
  synonym.origin = store::SynonymOrigin::Learned;
  synonym.state = store::SynonymState::Dismissed;
  synonym.evidence = one_line(request.form_value("prueba"), store::kMaxEvidenceBytes);
  return put(services, synonym, "propuestos", "descartado");
}

// Back to where the button was.
Response set_state(const Request& request, Services& services, store::SynonymState state,
                   std::string_view done) {
  const long long id = number_of(request.form_value("id"));
  auto tx = services.store.write();
  if (!store::find_synonym(tx, id)) throw Error(ErrorCode::NotFound, "no such synonym");
  store::set_synonym_state(tx, id, state, services.clock.now());
  tx.commit();
  const auto tab = request.form_value("ver");
  return redirect(view::synonyms_done_path(
      std::ranges::find(kTabs, tab, &decltype(kTabs)::value_type::first) == kTabs.end() ? "" : tab,
      done, id));
}

Response propose_again(const Request& request, Services& services) {
  auto tx = services.store.write();
  store::forget_dismissed_synonym(tx, number_of(request.form_value("id")));
  tx.commit();
  return redirect(view::synonyms_path("propuestos"));
}

}  // namespace

Response show_synonyms(const Request& request, const Visitor& visitor, Services& services) {
  SynonymsPage page;
  page.tab = named(kTabs, request.query_value(view::kWhoseParameter), SynonymsTab::InUse);
  page.query = one_line(request.query_value(view::kTextParameter), kMostQueryBytes);
  page.lang = request.query_value(view::kLangParameter);
  page.page = page_number(request);
  page.typed_line = one_line(request.query_value(view::kLineParameter), store::kMaxSynonymBytes);
  if (!page.typed_line.empty()) page.typed_lang = std::exchange(page.lang, {});
  return respond(request, visitor, services, std::move(page));
}

Response change_synonyms(const Request& request, const Visitor& visitor, Services& services) {
  const auto action = request.form_value("accion");
  for (const auto& [name, act] : kLooks)
    if (action == name) return look(request, visitor, services, act);
  // What was decided on is left out by itself.
  if (action != "aprobar" && action != "descartar")
    services.remembered.synonym_proposals.has_changed();
  if (action == "quitar")
    return set_state(request, services, store::SynonymState::TakenBack, "quitado");
  if (action == "recuperar")
    return set_state(request, services, store::SynonymState::InUse, "recuperado");
  if (action == "proponer") return propose_again(request, services);
  if (action == "descartar") return dismiss(request, visitor, services);
  return add(request, visitor, services);
}

}  // namespace kb::server
