// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/base64.h"
#include "server/admin/pages.h"
#include "server/admin/settings.h"
#include "server/file_kind.h"
#include "server/one_line.h"
#include "server/pages.h"
#include "server/view/links.h"
#include "server/view/look_page.h"
#include "text/fold.h"

namespace kb::server {
namespace {

constexpr size_t kMostFirmBytes = 120, kMostColourBytes = 20;
constexpr size_t kMostLogoBytes = 256 * 1024;
constexpr int kMostLogoSide = 2000;
constexpr std::string_view kLogoKinds[] = {"image/png", "image/jpeg", "image/webp"};

struct Choice {
  std::string firm, colour, logo;  // logo in base64
  bool without_logo = false;
};

const UploadedFile* logo_in(const Request& request) {
  for (const auto& file : request.files)
    if (file.field == "logo" && !file.content.empty()) return &file;
  return nullptr;
}

std::optional<view::LogoProblem> problem_of(const UploadedFile& file) {
  const auto kind = file_kind_of(file.content);
  if (!kind || std::ranges::find(kLogoKinds, kind->media_type) == std::end(kLogoKinds))
    return view::LogoProblem::Kind;
  if (file.content.size() > kMostLogoBytes || kind->width == 0 || kind->width > kMostLogoSide ||
      kind->height > kMostLogoSide)
    return view::LogoProblem::Size;
  return std::nullopt;
}

// What was sent, with what is wrong in it.
view::LookPage read_form(const Request& request, Choice& choice) {
  view::LookPage page;
  page.firm = choice.firm = one_line(request.form_value("firma"), kMostFirmBytes);
  page.colour = choice.colour =
      text::to_lower(one_line(request.form_value("color"), kMostColourBytes));
  choice.without_logo = !request.form_value("sin_logo").empty();
  const auto colour = view::parse_colour(choice.colour);
  page.is_no_colour = !choice.colour.empty() && !colour;
  if (colour && !view::passes(*colour, view::Theme::Light)) page.refused = colour;
  if (const auto* file = logo_in(request)) {
    page.logo = problem_of(*file);
    if (!page.logo) choice.logo = to_base64(file->content);
  }
  return page;
}

void keep(const Request& request, const Visitor& visitor, Services& services,
          const Choice& choice) {
  {
    auto tx = services.store.write();
    put_setting(tx, request, visitor, services, kFirmSetting, choice.firm, choice.firm);
    put_setting(tx, request, visitor, services, kAccentSetting, choice.colour, choice.colour);
    if (choice.without_logo || !choice.logo.empty())
      put_setting(tx, request, visitor, services, kLogoSetting, choice.logo, "");
    tx.commit();
  }
  services.site.refresh();
}

Response respond(const Request& request, const Visitor& visitor, Services& services,
                 view::LookPage page) {
  page.usual_firm = services.config.text("firm");
  page.has_logo = !services.site.current()->logo.name.empty();
  const bool is_refused = page.is_no_colour || page.refused || page.logo;
  const auto frame = make_frame(request, visitor, services.config);
  return page_response(visitor, view::render_look(services.renderer, frame, page),
                       is_refused ? 422 : 200);
}

}  // namespace

Response show_look(const Request& request, const Visitor& visitor, Services& services) {
  view::LookPage page;
  {
    auto tx = services.store.read();
    page.firm = store::site_setting(tx, std::string(kFirmSetting)).value_or("");
    page.colour = store::site_setting(tx, std::string(kAccentSetting)).value_or("");
  }
  page.is_kept = !request.query_value(view::kDoneParameter).empty();
  return respond(request, visitor, services, std::move(page));
}

Response change_look(const Request& request, const Visitor& visitor, Services& services) {
  Choice choice;
  auto page = read_form(request, choice);
  if (page.is_no_colour || page.refused || page.logo)
    return respond(request, visitor, services, std::move(page));
  keep(request, visitor, services, choice);
  return redirect(std::string(view::kLookPath) + "?" + std::string(view::kDoneParameter) +
                  "=guardado#hecho");
}

}  // namespace kb::server
