// SPDX-License-Identifier: MIT
#include "text/fields.h"

#include <gmock/gmock.h>

namespace kb::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::optional<std::string> known(std::string_view name) {
  if (name == "nombre") return "Ana {{plazo}}";
  return std::nullopt;
}

TEST(Fields, AreFilledOnceAndLeftWhenUnknown) {
  const struct {
    const char *text, *filled;
  } cases[] = {
      {"Hola, {{nombre}}: hasta {{plazo}}.", "Hola, Ana {{plazo}}: hasta {{plazo}}."},
      {"{{nombre}}{{nombre}}", "Ana {{plazo}}Ana {{plazo}}"},
      {"{{ nombre }} {{Nombre}} {{}} {{nombre", "{{ nombre }} {{Nombre}} {{}} {{nombre"},
      {"escribe `{{nombre}}` y ``a ` {{nombre}}``", "escribe `{{nombre}}` y ``a ` {{nombre}}``"},
      {"un ` suelto y {{nombre}}", "un ` suelto y Ana {{plazo}}"},
      {"{{{nombre}}}", "{Ana {{plazo}}}"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(fill_fields(c.text, known), c.filled) << c.text;
}

TEST(Fields, LeftOpenAreListedOnce) {
  EXPECT_THAT(open_fields("{{plazo}} y {{cuenta}}, otra vez {{plazo}}"),
              ElementsAre("{{plazo}}", "{{cuenta}}"));
  EXPECT_THAT(open_fields("```\n{{ title }} {{title}}\n``` {x} }}"), IsEmpty());
}

}  // namespace
}  // namespace kb::text
