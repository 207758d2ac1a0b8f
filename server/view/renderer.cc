// SPDX-License-Identifier: MIT
#include "server/view/renderer.h"

#include <map>

#include "core/error.h"
#include "server/view/languages.h"
#include "server/view/mustache_data.h"
#include "server/view/template_source.h"

namespace kb::server::view {
namespace {

using Template = kainjow::mustache::mustache;

std::string_view catalogue_file(std::span<const EmbeddedFile> files, std::string_view language) {
  const auto name = "texts/" + std::string(language) + ".json";
  for (const auto& file : files)
    if (file.name == name) return file.body;
  throw Error(ErrorCode::Internal, "no texts for the language " + std::string(language));
}

}  // namespace

struct Renderer::Impl {
  struct Language {
    Catalogue words;
    // Rendering is not const in the library, but changes nothing unless a value is a lambda.
    std::map<std::string, std::unique_ptr<Template>, std::less<>> pages;
  };
  TemplateSource source;
  std::map<std::string, Language, std::less<>> languages;

  explicit Impl(std::span<const EmbeddedFile> files) : source(files) {
    for (const auto& [code, own_name, key] : interface_languages())
      add_language(std::string(code), catalogue_file(files, code));
  }

  void add_language(const std::string& code, std::string_view json) {
    Language language{Catalogue(code, json), {}};
    for (const auto& page : source.pages()) {
      auto parsed = std::make_unique<Template>(source.expand(page, language.words));
      if (!parsed->is_valid())
        throw Error(ErrorCode::Internal, "template " + page + ": " + parsed->error_message());
      parsed->set_custom_escape([](const std::string& text) { return escape(text).text; });
      language.pages.emplace(page, std::move(parsed));
    }
    languages.emplace(code, std::move(language));
  }

  const Language& of(std::string_view code) const {
    const auto found = languages.find(code);
    return found == languages.end() ? languages.find(interface_languages().front().code)->second
                                    : found->second;
  }
};

Renderer::Renderer(std::span<const EmbeddedFile> files) : impl_(std::make_unique<Impl>(files)) {}
Renderer::~Renderer() = default;

const Renderer& embedded_renderer() {
  static const Renderer renderer;
  return renderer;
}

const Catalogue& Renderer::words(std::string_view language) const {
  return impl_->of(language).words;
}
std::string Renderer::asset_path(std::string_view name) const {
  return impl_->source.asset_path(name);
}

std::string Renderer::render(std::string_view page, std::string_view language,
                             const Data& data) const {
  const auto& pages = impl_->of(language).pages;
  const auto found = pages.find(page);
  if (found == pages.end()) throw Error(ErrorCode::Internal, "no template " + std::string(page));
  std::string out;
  out.reserve(16 * 1024);
  found->second->render(data, [&out](const std::string& piece) { out += piece; });
  return out;
}

}  // namespace kb::server::view
