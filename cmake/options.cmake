# What a builder can choose. Presets (CMakePresets.json) set these.
option(RESUELVE_TESTS "build the tests" ON)
option(RESUELVE_BENCH "build the benchmarks" OFF)
option(RESUELVE_WERROR "treat warnings as errors" OFF)
option(RESUELVE_JOINED "compile several files at a time: quicker from nothing, slower after a change" OFF)
set(RESUELVE_APART "" CACHE STRING "groups of joined files, such as text_6, that are compiled each by itself")
set(RESUELVE_SANITIZE "" CACHE STRING "address (with undefined) or thread; empty for none")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
# mold links the test program in a fraction of the time; the result is the same.
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
