// SPDX-License-Identifier: MIT
#include "store/tags.h"
#include "core/error.h"
#include "server/access/actor.h"
#include "server/editors/pages.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/tags_page.h"
#include "store/audit.h"

namespace kb::server {
namespace {

constexpr const char* kAllTags = "tags";  // a tag itself may be no fit id

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 view::TagsPage page) {
  {
    auto tx = services.store.read();
    for (auto& tag : store::tag_counts(tx)) page.rows.push_back({std::move(tag.tag), tag.articles});
  }
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_tags(services.renderer, frame, page),
                       page.refused.empty() ? 200 : 422);
}

void note(store::Transaction& tx, const Request& request, const Visitor& visitor,
          const Services& services, store::Act act, const std::string& detail) {
  store::add_audit(tx, {.at = services.clock.now(),
                        .actor = actor_of(request, visitor),
                        .act = act,
                        .thing = store::Audited::Tag,
                        .id = kAllTags,
                        .detail = detail});
}

std::string done_path(std::string_view done) {
  return std::string(view::kTagsPath) + "?" + std::string(view::kDoneParameter) + "=" +
         std::string(done) + "#hecho";
}

}  // namespace

Response show_tags(const Request& request, const Visitor& visitor, Services& services) {
  view::TagsPage page;
  page.done = request.query_value(view::kDoneParameter);
  return respond(request, visitor, services, std::move(page));
}

Response change_tags(const Request& request, const Visitor& visitor, Services& services) {
  const auto tag = request.form_value("etiqueta");
  const auto wanted = one_line(request.form_value("nombre"), store::kMaxTagBytes);
  const bool removes = request.form_value("accion") == "quitar";
  if (!removes && wanted.empty()) {
    view::TagsPage page;
    page.refused = tag;
    return respond(request, visitor, services, std::move(page));
  }
  auto tx = services.store.write();
  const long long articles =
      removes ? store::remove_tag(tx, tag) : store::rename_tag(tx, tag, wanted);
  if (articles > 0)
    note(tx, request, visitor, services, removes ? store::Act::Removed : store::Act::Changed,
         removes ? tag : tag + " → " + wanted);
  tx.commit();
  return redirect(done_path(removes ? "quitada" : "cambiada"));
}

}  // namespace kb::server
