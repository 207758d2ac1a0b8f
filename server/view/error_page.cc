// SPDX-License-Identifier: MIT
#include "server/view/error_page.h"

#include "server/view/format.h"
#include "server/view/links.h"
#include "server/view/mustache_data.h"

namespace kb::server::view {
namespace {

struct FaultText {
  std::string_view title_key, lead_key;
};

FaultText fault_text(Fault fault) {
  switch (fault) {
    case Fault::BadRequest:
      return {"error.400.title", "error.400.lead"};
    case Fault::Forbidden:
      return {"error.403.title", "error.403.lead"};
    case Fault::StaleForm:
      return {"error.csrf.title", "error.csrf.lead"};
    case Fault::NotFound:
      return {"error.404.title", "error.404.lead"};
    case Fault::NotAllowed:
      return {"error.405.title", "error.405.lead"};
    case Fault::TooLarge:
      return {"error.413.title", "error.413.lead"};
    case Fault::TooMany:
      return {"error.429.title", "error.429.lead"};
    case Fault::Unavailable:
      return {"error.503.title", "error.503.lead"};
    case Fault::Failed:
      break;
  }
  return {"error.500.title", "error.500.lead"};
}

bool is_ours(Fault fault) {
  return fault == Fault::Failed || fault == Fault::Unavailable;
}

Html write_line(const Catalogue& words, const std::string& address) {
  const Html anchor{"<a href=\"" + escape(mail_link(address)).text + "\">" + escape(address).text +
                    "</a>"};
  return words.html("error.write", {{"email", anchor}});
}

std::string code_line(const Catalogue& words, const ErrorPage& page) {
  std::string line = std::to_string(page.status);
  if (!page.request_id.empty()) line += " · " + page.request_id;
  return is_ours(page.fault) ? line + " · " + format_moment(words, page.at) : line;
}

}  // namespace

std::string render_error(const Renderer& renderer, const Frame& frame, const ErrorPage& page) {
  const Catalogue& words = renderer.words(frame.language);
  const FaultText text = fault_text(page.fault);
  const bool ours = is_ours(page.fault);
  const bool lost = page.fault == Fault::NotFound || page.fault == Fault::BadRequest;
  Data data;
  put(data, "heading", words.text(text.title_key));
  const bool of_staff = frame.is_staff && page.fault == Fault::Forbidden;
  put(data, "lead", words.text(of_staff ? "error.403.lead.staff" : text.lead_key));
  put(data, "with_search", lost);
  put(data, "retry_href", ours ? frame.target : "");
  put(data, "write_html", ours ? write_line(words, frame.support_email) : Html{});
  put(data, "code", code_line(words, page));
  return render_page(renderer, frame, "errors/error",
                     {words.text(text.title_key), NavItem::None, lost}, std::move(data));
}

}  // namespace kb::server::view
