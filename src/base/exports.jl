# What `using Base` brings: the names that Julia exports, as far as they are here.

# Types
export AbstractArray, DenseArray, AbstractVector, AbstractMatrix, AbstractVecOrMat, Array, Vector, Matrix, NTuple
export UndefInitializer, undef, Colon, AbstractRange, OrdinalRange, AbstractUnitRange, UnitRange, StepRange, StepRangeLen, LinRange
export AbstractDict, AbstractSet, Dict, Set, Pair, Some, Val, Ref, IO, IOBuffer, SubString
export CartesianIndex, CartesianIndices, LinearIndices, IndexStyle, IndexLinear, IndexCartesian
export KeyError, DimensionMismatch, StringIndexError
export Iterators, Meta
export Expr, QuoteNode, LineNumberNode, GlobalRef, esc, gensym, eval
export @show, @elapsed, @time, @timed, @allocated, @static, @views, @view, @., @something, @coalesce, @deprecate, @info, @warn, @error, @debug, @gensym, @invoke, @evalpoly, @enum, instances, Enum

export Int128, UInt128, BigInt, BigFloat, Rational, Complex, ComplexF16, ComplexF32, ComplexF64, AbstractIrrational, Irrational
export RoundingMode, RoundNearest, RoundNearestTiesAway, RoundNearestTiesUp, RoundToZero, RoundFromZero, RoundUp, RoundDown

# Constants
export im, Inf, Inf16, Inf32, Inf64, NaN, NaN16, NaN32, NaN64, pi, π, ℯ, ARGS, stdout, stderr

# Operators
export //, ⊼, ⊽, !, !=, !==, ≠, ≡, ≢, ==, <, >, <=, >=, ≤, ≥, >:, +, -, *, /, \, ÷, %, ^, &, |, ~, ⊻, <<, >>, >>>, ∘, |>, =>, :, √, ∛
export ∜, fourthroot, ≈, ≉, ∈, ∉, ∋, ∌, ⊆, ⊊, ⊈, ⊇, ⊋, ⊉, ∪, ∩

# Values, types, conversion
export identity, isnothing, something, convert, promote, promote_rule, promote_type, oftype, error, rethrow
export supertype, typejoin, isabstracttype, ismutabletype, isconcretetype, isbitstype, isbits, ismutable, isimmutable
export fieldcount, fieldname, fieldnames, fieldtypes, hasfield, getproperty, setproperty!, propertynames, hasproperty, applicable, nameof, fullname, parentmodule, objectid
export eltype, keytype, valtype, isequal, isless, cmp, hash, ifelse, Returns, splat

# Numbers
export div, rem, mod, fld, cld, divrem, fldmod, mod1, fld1, fldmod1, gcd, lcm, gcdx, xor, nand, nor, widemul, muladd, fma
export min, max, minmax, clamp, abs, abs2, sign, signbit, copysign, flipsign, zero, one, oneunit, typemin, typemax, widen
export iseven, isodd, iszero, isone, isinteger, isfinite, isnan, isinf, isreal, issubnormal, real, conj, inv, float, signed, unsigned
export sizeof, reinterpret, bitstring, bitrotate, count_ones, count_zeros, leading_ones, leading_zeros, trailing_ones, trailing_zeros
export factorial, binomial, isqrt, ispow2, nextpow, prevpow, digits, ndigits, evalpoly, unsafe_trunc
export big, numerator, denominator, rationalize, complex, imag, reim, angle, cis, cispi, invmod, powermod
export digits!, bswap, bitreverse, clamp!, frexp, significand, precision, setprecision
export sec, csc, cot, sech, csch, coth, asec, acsc, acot, asech, acsch, acoth, sinc, tanpi, sincospi
export MathConstants, mod2pi, sind, cosd, tand, sincosd, secd, cscd, cotd, asind, acosd, atand
export eps, floatmin, floatmax, maxintfloat, nextfloat, prevfloat, floor, ceil, round, trunc, modf, isapprox, ldexp, exponent
export sqrt, cbrt, exp, exp2, exp10, expm1, log, log2, log10, log1p, hypot, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh
export asinh, acosh, atanh, sincos, sinpi, cospi, deg2rad, rad2deg

# Collections
export length, size, ndims, axes, eachindex, firstindex, lastindex, keys, values, pairs, first, last, only, isempty, in
export getindex, setindex!, get, get!, getkey, haskey, delete!, merge, merge!, mergewith, mergewith!, iterate, isassigned, checkbounds
export similar, copy, copyto!, fill, fill!, zeros, ones, trues, falses, reshape, vec, view, parent, selectdim, eachrow, eachcol
export push!, pop!, pushfirst!, popfirst!, insert!, deleteat!, keepat!, splice!, append!, prepend!, resize!, sizehint!, empty, empty!
export vcat, hcat, hvcat, repeat, reverse, reverse!, circshift, permutedims, transpose, adjoint
export range, step, ntuple, map, map!, foreach, filter, filter!, collect, enumerate, zip, reduce, foldl, foldr, mapreduce
export mapfoldl, mapfoldr, sum, prod, maximum, minimum, extrema, any, all, count, accumulate, cumsum, cumprod, diff
export findfirst, findlast, findnext, findprev, findall, findmax, findmin, argmax, argmin, indexin
export searchsorted, searchsortedfirst, searchsortedlast, insorted, sort, sort!, sortperm, issorted, partialsort!
export unique, unique!, allunique, union, union!, intersect, intersect!, setdiff, setdiff!, symdiff, issubset, issetequal, isdisjoint
export broadcast, broadcast!

export partialsort, partialsortperm, sortperm!, invperm, isperm, permute!, invpermute!, InsertionSort, MergeSort, QuickSort
export sortslices, getglobal, retry, accumulate!, cumsum!, cumprod!, mapslices, eachslice, dropdims, insertdims, cat, stack, rotl90, rotr90, rot180, circshift!
export missing, Missing, ismissing, skipmissing, coalesce, nonmissingtype, MissingException, allequal, popat!, replace!, symdiff!
export count!, copy!, deepcopy, BitVector, BitMatrix, BitArray, BitSet, IdDict, VecOrMat, SubArray, StridedArray, StridedVector, StridedMatrix
export rand, randn, Dims, mod2pi, stride, strides, DenseVector, DenseMatrix, conj!, sum!, prod!, maximum!, minimum!, any!, all!

export Threads, Task, TaskFailedException, Channel, ReentrantLock, schedule, wait, fetch, istaskdone, istaskfailed, istaskstarted, yield
export precompile, finalizer, finalize, invokelatest, LoadError, InterruptException, isstructtype, isprimitivetype, isunordered
export mergewith!, reverseind, permutedims!, StridedVecOrMat, withenv
export put!, isready, lock, unlock, trylock, islocked, InvalidStateException, @task, @async, @sync, @lock, @spawn, @threads

# Text
export codepoint, isascii, isdigit, isxdigit, isspace, iscntrl, isprint, ispunct, isuppercase, islowercase, isletter, isnumeric
export uppercase, lowercase, titlecase, uppercasefirst, lowercasefirst, ncodeunits, codeunit, codeunits, isvalid, ascii
export thisind, nextind, prevind, startswith, endswith, occursin, contains, split, rsplit, eachsplit, join, replace, chop, chomp
export chopprefix, chopsuffix, strip, lstrip, rstrip, textwidth, lpad, rpad, escape_string, unescape_string, parse, tryparse
export bytes2hex, hex2bytes, transcode, Regex, RegexMatch, SubstitutionString, match, eachmatch

# Input and output
export print, println, show, repr, string, sprint, display, summary, showerror, write, read, readline, readlines, eachline
export take!, eof, flush, isopen, close, seekstart, position, bytesavailable, time, time_ns, exit
export seek, seekend, skip, truncate, mark, unmark, reset, ismarked, read!, readbytes!, readavailable, readuntil, readeach, peek
export skipchars, countlines, isreadable, iswritable, stdin, devnull, IOStream, IOContext, PipeBuffer, displaysize, MIME
export EOFError, InterruptException, SystemError, CompositeException, CapturedException, printstyled, dump, showable
export backtrace, catch_backtrace, stacktrace, walkdir
export open, ispath, isfile, isdir, islink, filesize, mtime, readdir, pwd, realpath, homedir, cd, mkdir, mkpath, rm, cp, mv, touch
export tempdir, tempname, mktempdir, mktemp, isabspath, splitdir, dirname, basename, splitext, joinpath, splitpath, normpath
export abspath, expanduser, relpath, ENV, PROGRAM_FILE, Sys, isinteractive, sleep, VersionNumber, VERSION
export Broadcast, GC, precompile, finalizer, finalize
