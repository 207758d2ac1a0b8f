// SPDX-License-Identifier: MIT
#include "bench/support/served_index.h"

#include "core/log.h"
#include "server/app.h"
#include "server/http/server.h"
#include "store/store.h"

namespace kb::bench {

struct ServedIndex::Impl {
  explicit Impl(const MadeIndex& made)
      : store("sqlite:" + (made.root() / "resuelve.db").string()),
        index(made.index()),
        config(load_config({{"data", made.root().string()}}, {})),
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

ServedIndex::ServedIndex(const MadeIndex& made) : impl_(std::make_unique<Impl>(made)) {}
ServedIndex::~ServedIndex() = default;

int ServedIndex::port() const {
  return impl_->portal.bound_port();
}
int ServedIndex::constant_port() const {
  return impl_->constant.bound_port();
}

}  // namespace kb::bench
