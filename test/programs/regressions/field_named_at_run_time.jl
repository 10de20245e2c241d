# A field of a value of unknown type that has none: the error names the field.
struct Spot
    x::Int
end
first_d(v) = v[1].d
attempt(f) = try
    f()
catch e
    println(sprint(showerror, e))
end
attempt(() -> first_d(Any[Float16(1)]))
# expect: FieldError: type Float16 has no field `d`; Float16 has no fields at all.
attempt(() -> first_d(Any[Spot(1)]))
# expect: FieldError: type Spot has no field `d`, available fields: `x`
chosen(spot, names) = getfield(spot, names[1])
attempt(() -> println(chosen(Spot(4), [:x])))
# expect: 4
attempt(() -> chosen(Spot(4), [:y]))
# expect: FieldError: type Spot has no field `y`, available fields: `x`
