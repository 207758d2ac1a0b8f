// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/config.h"
#include "core/crypto.h"
#include "core/log.h"
#include "indexer/index_run.h"
#include "server/app.h"
#include "server/http/form.h"
#include "store/accounts.h"
#include "store/sealed.h"
#include "store/suggestions.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_store.h"

// Two client firms, acme and beta, staff, and a portal over a real store and a real index. Private
// things of beta hold canary words (places.h); everybody comes and looks everywhere.
namespace kb::test {

inline constexpr const char* kAccount = "beta";
inline constexpr const char* kRequester = "bea@beta.example";
inline constexpr const char* kRevoked = "revoked@beta.example";  // had every right

// Where private things are put; each helper makes one of beta's and notes its id.
struct World {
  World() {
    log::set_level(log::Level::Off);
    add_people();
    put_article("correo-lleno", "El correo no llega", "El buzón de correo está lleno.",
                store::ArticleAudience::Public);
    put_article("web-lenta", "La web va lenta", "Comprime las imágenes de la web.",
                store::ArticleAudience::Public);
    put_ticket("A-1", "acme", "all@acme.example", [](store::Ticket&) {});
    store::Asking draft;
    draft.id = "draft-of-acme";
    draft.person = person("all@acme.example");
    draft.account = "acme";
    put_draft(draft);
  }

  // `set` writes what matters into a solved ticket of beta's; its id.
  template <typename Set>
  std::string put_ticket(const std::string& id, const std::string& account,
                         const std::string& requester, const Set& set) {
    store::Ticket ticket;
    ticket.id = id;
    ticket.account = account;
    ticket.requester = requester;
    ticket.subject = "Pregunta sobre correo";
    ticket.body = "El correo no llega.";
    ticket.status = store::TicketStatus::Resolved;
    ticket.opened = ticket.updated = clock.now();
    ticket.resolved = clock.now();
    set(ticket);
    auto tx = store().write();
    store::put_ticket(tx, ticket, clock.now());
    tx.commit();
    ids.insert(id);
    return id;
  }
  template <typename Set>
  std::string put_ticket(const Set& set) {
    return put_ticket("B-" + std::to_string(++tickets), kAccount, kRequester, set);
  }

  void put_article(const std::string& id, const std::string& title, const std::string& body,
                   store::ArticleAudience audience,
                   store::ArticleState state = store::ArticleState::Published) {
    store::Article article;
    article.id = id;
    article.title = title;
    article.body = body;
    article.audience = audience;
    article.state = state;
    auto tx = store().write();
    store::put_article(tx, article, "test", clock.now());
    tx.commit();
    ids.insert(id);
  }

  std::string put_draft(store::Asking draft) {
    draft.lang = "es";
    draft.started = draft.updated = clock.now();
    auto tx = store().write();
    store::put_asking(tx, draft);
    tx.commit();
    ids.insert(draft.id);
    return draft.id;
  }

  std::string seal(store::SealedOwner owner, const std::string& owner_id, const std::string& label,
                   const std::string& value) {
    auto tx = store().write();
    const auto id = store::seal_secret(
        tx, keys(), {owner, owner_id, kAccount, label, "", std::nullopt}, crypto::SecretText(value),
        {person(kRequester), "Bea", store::Origin::Internet}, clock.now());
    tx.commit();
    ids.insert(id);
    return id;
  }

  // Hashing takes long; one hash serves all.
  std::string put_person(const std::string& email, const std::string& account,
                         store::Rights rights = {}, store::Roles roles = {}) {
    static const std::string hash = crypto::hash_password("abracadabra");
    store::Person one;
    one.email = email;
    one.name = email.substr(0, email.find('@'));
    one.account = account;
    one.rights = rights;
    one.roles = roles;
    auto tx = store().write();
    if (!account.empty() && !store::find_account(tx, account))
      store::put_account(tx, {account, "Cuenta " + account, {}});
    store::put_person(tx, one);
    const auto id = store::find_person_by_email(tx, email).value().id;
    store::set_password_hash(tx, id, hash);
    tx.commit();
    ids.insert(id);
    return id;
  }

  void disable(const std::string& email) {
    auto tx = store().write();
    auto one = store::find_person_by_email(tx, email).value();
    one.disabled = true;
    store::put_person(tx, one);
    tx.commit();
  }

  std::string person(const std::string& email) {
    auto tx = store().read();
    return store::find_person_by_email(tx, email).value().id;
  }

  store::Store& store() { return store_.store(); }
  const std::string& address() const { return store_.address(); }
  crypto::KeyFile keys() const { return crypto::KeyFile(data() / "keys" / "sealed.key"); }
  std::filesystem::path data() const { return folder_.path(); }
  std::filesystem::path index() const { return folder_.path() / "index"; }

  FakeClock clock;
  std::set<std::string> ids{"acme", "beta", "nothing"};
  int tickets = 0;

 private:
  void add_people() {
    const std::pair<const char*, bool store::Rights::*> rights[] = {
        {"ask", &store::Rights::ask},
        {"see_all", &store::Rights::see_all},
        {"see_sealed", &store::Rights::see_sealed},
        {"order", &store::Rights::order},
        {"see_time", &store::Rights::see_time},
        {"manage", &store::Rights::manage}};
    for (const char* account : {"acme", "beta"}) {
      const std::string at = std::string("@") + account + ".example";
      put_person("none" + at, account);
      put_person("all" + at, account, {true, true, true, true, true, true});
    }
    for (const auto& [name, right] : rights) {
      store::Rights one;
      one.*right = true;
      put_person(name + std::string("@beta.example"), kAccount, one);
    }
    put_person(kRevoked, kAccount, {true, true, true, true, true, true});
    put_person(kRequester, kAccount, {true, false, false, false, false, false});
    put_person("technician@firm.example", "", {}, {true, false, false});
    put_person("editor@firm.example", "", {}, {false, true, false});
    put_person("administrator@firm.example", "", {}, {false, false, true});
  }

  TempDir folder_;
  TestStore store_;
};

// The portal over a world that is complete, and a browser with its cookies.
class WorldPortal {
 public:
  explicit WorldPortal(World& world)
      : world_(world),
        config_(load_config({{"data", world.data().string()}, {"holdout-share", "0"}}, {})) {
    indexer::rebuild(world.store(), world.index(), {});
    reader_ = std::make_unique<search::IndexReader>(world.index(), world.data());
    app_ = std::make_unique<server::App>(config_, world.store(), *reader_, world.clock);
    app_->services().searches.read_likely();
  }

  server::App& app() { return *app_; }

  // Empty: nobody is signed in.
  void be(const std::string& email) {
    cookies_.clear();
    if (email.empty()) return;
    const std::string id = world_.person(email);
    cookies_["resuelve_session"] =
        app_->services().sessions.open(id, server::Stay::UntilBrowserCloses);
  }

  server::Response get(const std::string& target) { return ask(request_for(target)); }
  server::Response post_json(const std::string& target, const std::string& body) {
    auto request = request_for(target);
    request.method = server::Method::Post;
    request.body = body;
    request.headers["content-type"] = "application/json";
    return ask(request);
  }
  server::Response post(const std::string& target,
                        std::multimap<std::string, std::string, std::less<>> form) {
    auto request = request_for(target);
    request.method = server::Method::Post;
    form.emplace("csrf", token());
    request.form = std::move(form);
    return ask(request);
  }

 private:
  std::string token() {
    const std::string page = get("/entrar").body + get("/como-trabajamos").body;
    const std::string_view before = "name=\"csrf\" value=\"";
    const auto at = page.find(before);
    if (at == std::string::npos) return "";
    return page.substr(at + before.size(), page.find('"', at + before.size()) - at - before.size());
  }

  server::Request request_for(const std::string& target) {
    server::Request request;
    request.target = target;
    request.path = target.substr(0, target.find('?'));
    const auto question = target.find('?');
    if (question != std::string::npos)
      request.query = server::parse_urlencoded(target.substr(question + 1));
    request.id = "0123456789abcdef";
    request.remote_address = "192.0.2.1";
    request.headers["host"] = "portal.example";
    for (const auto& [name, value] : cookies_)
      request.headers["cookie"] +=
          (request.headers["cookie"].empty() ? "" : "; ") + name + "=" + value;
    return request;
  }

  server::Response ask(const server::Request& request) {
    server::Response response;
    try {
      response = app_->answer(request);
    } catch (...) {
      response = app_->on_error(request, std::current_exception());
    }
    for (const auto& [name, value] : response.headers) {
      const auto end = value.find(';'), equals = value.find('=');
      if (name == "Set-Cookie" && value.find("Max-Age=0") == std::string::npos)
        cookies_[value.substr(0, equals)] = value.substr(equals + 1, end - equals - 1);
    }
    return response;
  }

  World& world_;
  Config config_;
  std::unique_ptr<search::IndexReader> reader_;
  std::unique_ptr<server::App> app_;
  std::map<std::string, std::string> cookies_;
};

// Everything a browser is told: status line aside, headers and body.
inline std::string whole(const server::Response& response) {
  std::string text;
  for (const auto& [name, value] : response.headers) text += name + ": " + value + "\n";
  return text + response.body;
}

}  // namespace kb::test
