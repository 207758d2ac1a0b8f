// SPDX-License-Identifier: MIT
#include <charconv>

#include "core/error.h"
#include "server/editors/article_reading.h"
#include "server/editors/articles.h"
#include "server/editors/draft_form.h"
#include "server/editors/draft_reading.h"
#include "server/editors/draft_rights.h"
#include "server/editors/merging.h"
#include "server/one_line.h"
#include "server/view/writing_links.h"
#include "store/article_moves.h"
#include "store/harmless_secrets.h"
#include "text/slug.h"

namespace kb::server {
namespace {

using store::MoveOutcome;
using view::ArticleProblem;

constexpr int kUnprocessable = 422;
constexpr size_t kMostReasonBytes = 500, kMostTypedBytes = 300;

struct Change {
  store::Transaction& tx;
  const Request& request;
  const Visitor& visitor;
  Services& services;
  std::string id;
};

store::Mover mover(const Change& change, const std::string& key,
                   const view::Arguments& arguments = {}) {
  const auto typed = one_line(change.request.form_value("motivo"), kMostReasonBytes);
  const auto& words = change.services.renderer.words(change.visitor.language);
  return {person_name(change.tx, change.visitor.person->id),
          typed.empty() ? words.text(key, arguments) : typed, change.services.clock.now()};
}

Response done(const Change& change, const std::string& id, std::string_view what) {
  change.tx.commit();
  return redirect(view::with_notice(view::article_desk_path(id), what));
}

// Nothing was done: the page says why, with what was typed. The transaction is left unwritten.
Response refuse(const Change& change, ArticleProblem problem, const std::string& typed) {
  auto read = change.services.store.read();
  auto page = article_desk_page(read, change.request, change.visitor, change.services);
  page.problem = problem;
  page.typed = typed;
  return article_desk_response(change.request, change.visitor, change.services, page,
                               kUnprocessable);
}

// An id, or the address of a page of an article, as people copy it.
std::string article_in(const Request& request, const std::string& field) {
  auto typed = one_line(request.form_value(field), kMostTypedBytes);
  if (const size_t at = typed.rfind("/articulos/"); at != std::string::npos)
    typed = typed.substr(at + std::string_view("/articulos/").size());
  return typed.substr(0, typed.find_first_of("?#"));
}

Response archive(const Change& change) {
  const auto successor = article_in(change.request, "sucesor");
  const auto outcome =
      store::archive_article(change.tx, change.id, successor, mover(change, "history.archived"));
  if (outcome == MoveOutcome::Unfit) return refuse(change, ArticleProblem::NoSuccessor, successor);
  return done(change, change.id, "archivado");
}

Response merge(const Change& change) {
  const auto into = article_in(change.request, "con");
  const auto outcome = merge_articles(change.tx, change.visitor, change.services, change.id, into);
  if (outcome != MoveOutcome::Done) return refuse(change, ArticleProblem::NoTarget, into);
  return done(change, change.id, "unido");
}

Response rename(const Change& change) {
  const auto typed = one_line(change.request.form_value("direccion"), kMostTypedBytes);
  if (typed.empty() || text::slug_of(typed) != typed)
    return refuse(change, ArticleProblem::AddressUnfit, typed);
  if (typed == change.id) return done(change, change.id, "direccion");
  const auto outcome =
      store::rename_article(change.tx, change.id, typed, mover(change, "history.renamed"));
  if (outcome != MoveOutcome::Done) return refuse(change, ArticleProblem::AddressTaken, typed);
  store::rename_harmless_secrets(change.tx, change.id, typed);
  return done(change, typed, "direccion");
}

Response change_readers(const Change& change) {
  const auto audience = store::article_audience_from(change.request.form_value("quien"));
  if (!audience) throw Error(ErrorCode::BadInput, "quien is no audience");
  store::change_audience(change.tx, change.id, *audience, mover(change, "history.audience"));
  return done(change, change.id, "audiencia");
}

int version_in(const Request& request) {
  const auto typed = request.form_value("version");
  int number = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  return number;
}

Response restore(const Change& change) {
  const int version = version_in(change.request);
  const auto outcome =
      store::restore_text(change.tx, change.id, version,
                          mover(change, "history.restored", {{"n", std::to_string(version)}}));
  if (outcome != MoveOutcome::Done) throw Error(ErrorCode::NotFound, "no such version");
  return done(change, change.id, "recuperado");
}

Response restore_as_draft(const Change& change) {
  const int version = version_in(change.request);
  const auto article = store::find_article(change.tx, change.id);
  const auto old = store::find_revision(change.tx, change.id, version);
  if (!article || !old) throw Error(ErrorCode::NotFound, "no such version");
  auto draft =
      store::draft_of_article(*article, change.visitor.person->id, change.services.clock.now());
  set_text(draft, {old->title, old->summary, old->body});
  draft.reason = mover(change, "history.restored", {{"n", std::to_string(version)}}).reason;
  store::put_article_draft(change.tx, draft);
  change.tx.commit();
  return redirect(view::draft_path(draft.id));
}

Response use_again(const Change& change) {
  store::republish_article(change.tx, change.id, mover(change, "history.again"));
  return done(change, change.id, "de-nuevo");
}

struct Action {
  std::string_view name;
  Response (*run)(const Change&);
};
constexpr Action kForPublishers[] = {
    {"archivar", archive},         {"unir", merge},        {"direccion", rename},
    {"audiencia", change_readers}, {"recuperar", restore}, {"de-nuevo", use_again},
};

}  // namespace

Response show_article_desk(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.read();
  return article_desk_response(request, visitor, services,
                               article_desk_page(tx, request, visitor, services));
}

Response change_article(const Request& request, const Visitor& visitor, Services& services) {
  auto tx = services.store.write();
  const Change change{tx, request, visitor, services, request.capture("id")};
  tx.lock_changes();
  if (!store::find_article(tx, change.id)) throw Error(ErrorCode::NotFound, "no such article");
  const auto wanted = request.form_value("accion");
  if (wanted == "recuperar-borrador") return restore_as_draft(change);
  require_publisher(visitor);
  for (const Action& action : kForPublishers)
    if (action.name == wanted) return action.run(change);
  throw Error(ErrorCode::BadInput, "accion is nothing that is done to an article");
}

}  // namespace kb::server
