// SPDX-License-Identifier: MIT
#include "server/access/visitor.h"

#include "core/crypto.h"
#include "server/access/csrf.h"
#include "server/view/languages.h"
#include "server/view/links.h"
#include "store/ticket_lists.h"

namespace kb::server {
namespace {

constexpr size_t kVisitBytes = 16;
constexpr size_t kMostSecretBytes = 100;

std::string known_theme(const std::string& theme) {
  return theme == "light" || theme == "dark" ? theme : "";
}

// A language of ours that was asked for: in the address, else by an earlier choice.
std::optional<std::string> chosen_language(const Request& request, const Cookies& cookies) {
  for (const auto& code : {request.query_value(view::kLanguageParameter),
                           request.cookie(cookies.name(Cookie::Language)).value_or("")})
    if (view::find_language(code)) return code;
  return std::nullopt;
}

}  // namespace

search::Scope Visitor::scope() const {
  search::Scope scope;
  if (!person) return scope;
  scope.clients = true;
  scope.account = person->account;
  scope.requester = person->email;
  if (is_staff()) {
    scope.internal = true;
    scope.tickets = search::Scope::Tickets::All;
  } else if (!person->account.empty()) {
    scope.tickets =
        person->rights.see_all ? search::Scope::Tickets::Account : search::Scope::Tickets::Own;
  }
  return scope;
}

store::ArticleAudience Visitor::widest_audience() const {
  if (is_staff()) return store::ArticleAudience::Internal;
  return person ? store::ArticleAudience::Clients : store::ArticleAudience::Public;
}

bool Visitor::may_read(const store::Article& article) const {
  if (is_staff()) return true;
  return article.state == store::ArticleState::Published && article.audience <= widest_audience();
}

bool Visitor::may_read(const store::TicketHead& ticket) const {
  if (is_staff()) return true;
  if (!person || person->account.empty() || ticket.account != person->account) return false;
  return person->rights.see_all || ticket.requester == person->email;
}

Visitor unknown_visitor(const Request& request, const Cookies& cookies, std::string_view usual) {
  Visitor visitor;
  visitor.theme = known_theme(request.cookie(cookies.name(Cookie::Theme)).value_or(""));
  visitor.language = chosen_language(request, cookies)
                         .value_or(std::string(
                             view::negotiate_language(request.header("accept-language"), usual)));
  std::string secret = request.cookie(cookies.name(Cookie::Visit)).value_or("");
  if (secret.empty() || secret.size() > kMostSecretBytes)
    secret = visitor.new_visit = crypto::random_token(kVisitBytes);
  visitor.csrf_token = csrf_token_for(secret);
  return visitor;
}

long long tickets_waiting_for(store::Transaction& tx, const store::Person& person) {
  if (person.roles.technician) return store::tickets_waiting_for_staff(tx);
  if (person.account.empty()) return 0;
  return store::tickets_waiting_for(tx,
                                    {person.account, person.rights.see_all ? "" : person.email});
}

void add_desk_state(Visitor& visitor, store::Transaction& tx, Instant now) {
  if (!visitor.is_staff()) return;
  visitor.asked = now;
  visitor.timer = store::running_timer(tx, visitor.person->id);
  visitor.undo = store::newest_undo(tx, visitor.person->id, now - store::kUndoShown);
}

Visitor load_visitor(const Request& request, const Cookies& cookies, Sessions& sessions,
                     std::string_view usual) {
  const auto token = request.cookie(cookies.name(Cookie::Session));
  if (!token || token->empty()) return unknown_visitor(request, cookies, usual);
  auto person = sessions.person_of(*token);
  Visitor visitor = unknown_visitor(request, cookies, usual);
  if (!person) {
    visitor.session_ended = true;
    visitor.ended_csrf_token = csrf_token_for(*token);
    return visitor;
  }
  if (!chosen_language(request, cookies) && view::find_language(person->lang))
    visitor.language = person->lang;
  visitor.person = std::move(person);
  visitor.csrf_token = csrf_token_for(*token);
  visitor.new_visit.clear();
  return visitor;
}

}  // namespace kb::server
