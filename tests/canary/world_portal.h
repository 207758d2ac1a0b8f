// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <memory>
#include <string>

#include "indexer/index_run.h"
#include "server/http/form.h"
#include "server/remembered.h"
#include "tests/canary/canary_world.h"
#include "tests/support/browser_request.h"

namespace kb::test {

// The portal over a world that is complete, and a browser with its cookies.
class WorldPortal {
 public:
  explicit WorldPortal(World& world)
      : world_(world),
        config_(load_config({{"data", world.data().string()}, {"holdout-share", "0"}}, {})) {
    indexer::rebuild(world.store(), world.index(), {});
    reader_ = std::make_unique<search::IndexReader>(world.index());
    app_ = std::make_unique<server::App>(config_, world.store(), *reader_, world.clock);
    app_->services().searches.read_likely();
    app_->services().work.await_current();
    app_->services().remembered.synonym_proposals.await_current(world.store(), world.clock);
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
    auto request = browser_request(target, cookies_);
    const auto question = target.find('?');
    if (question != std::string::npos)
      request.query = server::parse_urlencoded(target.substr(question + 1));
    return request;
  }

  server::Response ask(const server::Request& request) {
    auto response = answer_of(*app_, request);
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
