// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>
#include <string>

#include "core/config.h"
#include "core/crypto.h"
#include "core/log.h"
#include "server/app.h"
#include "store/accounts.h"
#include "store/articles.h"
#include "store/people.h"
#include "store/tickets.h"
#include "tests/support/browser_request.h"
#include "tests/support/fake_clock.h"
#include "tests/support/html_probe.h"
#include "tests/support/test_index.h"
#include "tests/support/test_store.h"

// The whole portal without a socket: a real store, a real index, a clock that can be set, and a
// browser that keeps its cookies.
namespace kb::test {

class TestPortal : public testing::Test {
 protected:
  explicit TestPortal(const Settings& settings = {})
      : config_(load_config(with_key_file(settings), {})) {
    log::set_level(log::Level::Off);
    app_ = std::make_unique<server::App>(config_, store_.store(), index_.reader(), clock_);
  }

  server::App& app() { return *app_; }

  // What a browser gets that asks for `target` (path and query) with its cookies.
  server::Response get(const std::string& target,
                       const std::map<std::string, std::string>& headers = {}) {
    server::Request request = request_for(target);
    for (const auto& [name, value] : headers) request.headers[name] = value;
    return ask(request);
  }

  using Form = std::multimap<std::string, std::string, std::less<>>;

  // What a page says was done to people: sentences alone, without the moments between them.
  std::vector<std::string> changes_told(const std::string& target) {
    const auto lines = html_probe(get(target).body).texts("[aria-labelledby=cambios] p");
    std::vector<std::string> sentences;
    for (size_t i = 0; i < lines.size(); i += 2) sentences.push_back(lines[i]);
    return sentences;
  }

  // Sends a form of ours; its token is taken from the page at `from`.
  server::Response post(const std::string& target, Form form, const std::string& from = "/entrar") {
    const auto page = html_probe(get(from).body);
    form.emplace("csrf", page.attribute("[name=csrf]", "value").value_or(""));
    return post_as_is(target, std::move(form));
  }
  // As post, with files of a multipart form.
  server::Response post_files(const std::string& target, Form form,
                              std::vector<server::UploadedFile> files) {
    const auto page = html_probe(get("/").body);
    form.emplace("csrf", page.attribute("[name=csrf]", "value").value_or(""));
    return post_files_as_is(target, std::move(form), std::move(files));
  }
  server::Response post_files_as_is(const std::string& target, Form form,
                                    std::vector<server::UploadedFile> files) {
    files_ = std::move(files);
    auto response = post_as_is(target, std::move(form));
    files_.clear();
    return response;
  }
  server::Response post_as_is(const std::string& target, Form form,
                              const std::map<std::string, std::string>& headers = {}) {
    server::Request request = request_for(target);
    request.method = server::Method::Post;
    request.form = std::move(form);
    request.files = files_;
    for (const auto& [name, value] : headers) request.headers[name] = value;
    return ask(request);
  }

  server::Response post_json(const std::string& target, const std::string& body,
                             const std::map<std::string, std::string>& headers = {}) {
    server::Request request = request_for(target);
    request.method = server::Method::Post;
    request.body = body;
    request.headers["content-type"] = "application/json";
    for (const auto& [name, value] : headers) request.headers[name] = value;
    return ask(request);
  }
  // What a browser asks before a call from a page of another site.
  server::Response preflight(const std::string& target, const std::string& origin) {
    server::Request request = request_for(target);
    request.method = server::Method::Options;
    request.headers["origin"] = origin;
    return ask(request);
  }

  // Signs in without the form and its slow check of the password.
  void be(const std::string& email) {
    cookies_.clear();
    std::string id;
    {
      auto tx = store_.store().read();
      id = store::find_person_by_email(tx, email).value().id;
    }
    cookies_["resuelve_session"] =
        app_->services().sessions.open(id, server::Stay::UntilBrowserCloses);
  }
  server::Response sign_in_as(const std::string& email,
                              const std::string& password = "abracadabra") {
    return post("/entrar", {{"correo", email}, {"clave", password}});
  }

  void put(const store::Article& article) {
    auto tx = store_.store().write();
    store::put_article(tx, article, "test", clock_.now());
    tx.commit();
    if (article.state != store::ArticleState::Published) return;
    auto document = test::article(article.id, article.title, article.body, article.lang);
    document.audience = static_cast<search::Audience>(article.audience);
    document.area = article.area;
    document.summary = article.summary;
    document.updated = article.updated;
    index_.put(document);
  }

  void put(const store::Ticket& ticket) {
    auto tx = store_.store().write();
    store::put_ticket(tx, ticket, clock_.now());
    tx.commit();
    auto document =
        test::ticket(ticket.id, ticket.account, ticket.requester, ticket.subject, ticket.body);
    document.status = store::to_text(ticket.status);
    document.area = ticket.area;
    index_.put(document);
  }

  void put(const store::Area& area) {
    auto tx = store_.store().write();
    store::put_area(tx, area);
    tx.commit();
  }

  // Hashing takes long; one hash serves all tests.
  void put(const store::Person& person) {
    static const std::string hash = crypto::hash_password("abracadabra");
    auto tx = store_.store().write();
    if (!person.account.empty())
      store::put_account(tx, {person.account, "Cuenta " + person.account, {}});
    store::put_person(tx, person);
    store::set_password_hash(tx, store::find_person_by_email(tx, person.email)->id, hash);
    tx.commit();
  }

  store::Store& store() { return store_.store(); }
  FakeClock& clock() { return clock_; }
  std::map<std::string, std::string>& cookies() { return cookies_; }

 private:
  server::Request request_for(const std::string& target) {
    auto request = browser_request(target, cookies_);
    request.query = parsed_query(target);
    return request;
  }

  server::Response ask(const server::Request& request) {
    auto response = answer_of(*app_, request);
    for (const auto& [name, value] : response.headers)
      if (name == "Set-Cookie") keep_cookie(value);
    return response;
  }

  void keep_cookie(const std::string& header) {
    const auto equals = header.find('=');
    const auto name = header.substr(0, equals);
    if (header.find("Max-Age=0") != std::string::npos)
      cookies_.erase(name);
    else
      cookies_[name] = header.substr(equals + 1, header.find(';') - equals - 1);
  }

  // Enough for tests: no escapes but '+'.
  static std::multimap<std::string, std::string, std::less<>> parsed_query(
      const std::string& target) {
    std::multimap<std::string, std::string, std::less<>> query;
    const auto mark = target.find('?');
    if (mark == std::string::npos) return query;
    std::istringstream pairs(target.substr(mark + 1));
    for (std::string pair; std::getline(pairs, pair, '&');) {
      auto value = pair.find('=') == std::string::npos ? "" : pair.substr(pair.find('=') + 1);
      std::ranges::replace(value, '+', ' ');
      query.emplace(pair.substr(0, pair.find('=')), value);
    }
    return query;
  }

  Settings with_key_file(Settings settings) const {
    settings.emplace("key-file", (keys_.path() / "sealed.key").string());
    settings.emplace("data", (keys_.path() / "data").string());
    return settings;
  }

  std::vector<server::UploadedFile> files_;
  TempDir keys_;
  Config config_;
  TestStore store_;
  TestIndex index_;
  FakeClock clock_;
  std::unique_ptr<server::App> app_;
  std::map<std::string, std::string> cookies_;
};

// The value of a response's header, empty when it has none.
inline std::string header(const server::Response& response, const std::string& name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return "";
}

inline store::Article an_article(const std::string& id, const std::string& title,
                                 const std::string& body = "Texto.") {
  store::Article article;
  article.id = id;
  article.title = title;
  article.body = body;
  article.updated = *parse_rfc3339("2026-11-03T10:00:00Z");
  return article;
}

inline store::Person a_contact(const std::string& email, const std::string& account) {
  store::Person person;
  person.email = email;
  person.name = "Ana Prieto";
  person.account = account;
  return person;
}

inline store::Person a_technician(const std::string& email) {
  store::Person person;
  person.email = email;
  person.name = "Marta Vidal";
  person.roles.technician = true;
  return person;
}

inline store::Area an_area(const std::string& id, const std::string& name, int position = 1) {
  store::Area area;
  area.id = id;
  area.icon = "mail";
  area.position = position;
  area.name_es = name;
  area.name_en = name + " (en)";
  return area;
}

}  // namespace kb::test
