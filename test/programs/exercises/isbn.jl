using Test

struct ISBN <: AbstractString
    s::String
    function ISBN(s)
        verify(s) || throw(DomainError(s, "invalid ISBN"))
        new(replace(s, '-' => ""))
    end
end
function verify(s)
    occursin(r"^\d-?\d{3}-?\d{5}-?[\dX]$", s) || return false
    ds = [c == 'X' ? 10 : parse(Int, c) for c in s if c != '-']
    sum(ds .* (10:-1:1)) % 11 == 0
end
Base.iterate(i::ISBN, st...) = iterate(i.s, st...)
Base.ncodeunits(i::ISBN) = ncodeunits(i.s)
Base.codeunit(i::ISBN, k::Integer) = codeunit(i.s, k)
Base.codeunit(i::ISBN) = codeunit(i.s)
Base.isvalid(i::ISBN, k::Integer) = isvalid(i.s, k)
Base.String(i::ISBN) = i.s
macro isbn_str(s)
    ISBN(s)
end

@testset "isbn" begin
    @test ISBN("3-598-21508-8") == "3598215088"
    @test_throws DomainError ISBN("3-598-21508-9")
    @test_throws DomainError ISBN("")
    @test isbn"3-598-21507-X" == "359821507X"
    @test string(isbn"3598215088") == "3598215088"
    @test length(isbn"3598215088") == 10
    @test endswith(isbn"3-598-21507-X", 'X')
    @test String(isbn"3598215088") isa String
    println(isbn"3598215088", " ", repr(isbn"3598215088"))
    @test_throws "invalid ISBN" ISBN("abc")
end
# expect: 3598215088 "3598215088"
# expect: Test Summary: | Pass  Total  Time
# expect: isbn          |    9      9  0.0s
