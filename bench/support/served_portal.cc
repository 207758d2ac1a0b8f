// SPDX-License-Identifier: MIT
#include "bench/support/served_portal.h"

#include "core/log.h"
#include "server/app.h"
#include "server/http/server.h"
#include "store/people.h"
#include "store/store.h"

namespace kb::bench {

struct ServedPortal::Impl {
  Impl(const std::filesystem::path& data, Index with)
      : store("sqlite:" + (data / "resuelve.db").string()),
        index(data / (with == Index::There ? "index" : "no-index")),
        config(load_config({{"data", data.string()},
                            {"panel-key", std::string(kPanelKey)},
                            {"panel-scope", "staff"}},
                           {})),
        app(config, store, index, clock),
        portal(
            {}, [this](const server::Request& request) { return app.answer(request); },
            [this](const server::Request& request, std::exception_ptr error) {
              return app.on_error(request, error);
            }),
        constant(
            {}, [](const server::Request&) { return server::json_response("{\"ok\":true}"); },
            [this](const server::Request& request, std::exception_ptr error) {
              return app.on_error(request, error);
            }) {
    log::set_level(log::Level::Off);
    portal.start("127.0.0.1", 0);
    constant.start("127.0.0.1", 0);
  }

  ~Impl() {
    portal.stop();
    constant.stop();
  }

  store::Store store;
  search::IndexReader index;
  SystemClock clock;
  Config config;
  server::App app;
  server::HttpServer portal, constant;
};

ServedPortal::ServedPortal(const std::filesystem::path& data, Index index)
    : impl_(std::make_unique<Impl>(data, index)) {}
ServedPortal::~ServedPortal() = default;

int ServedPortal::port() const {
  return impl_->portal.bound_port();
}
int ServedPortal::constant_port() const {
  return impl_->constant.bound_port();
}

std::string ServedPortal::session_of(const std::string& email) const {
  std::string person;
  {
    auto tx = impl_->store.read();
    person = store::find_person_by_email(tx, email).value().id;
  }
  const auto token = impl_->app.services().sessions.open(person, server::Stay::UntilBrowserCloses);
  return std::string(impl_->app.services().cookies.name(server::Cookie::Session)) + "=" + token;
}

}  // namespace kb::bench
