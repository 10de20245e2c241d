"Depends on Measure alone, and says so when it is loaded."
module Report

using Measure

export report

function report(rows)
    text = ""
    for row in rows
        text = string(text, " total ", total(row), " spread ", spread(row))
    end
    return text
end

println("Report:", report([[60.0, 70.0], [1.0, 2.0]]))

end
