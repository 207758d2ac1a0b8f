# One interface target that every target of ours links.
# -Wrestrict cries wolf on std::string concatenation in GCC 12 (bug 105651).
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
  -Wall -Wextra -Wno-restrict -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Wcast-qual -Woverloaded-virtual -Wimplicit-fallthrough -Wnull-dereference
  $<$<BOOL:${RESUELVE_WERROR}>:-Werror>)
