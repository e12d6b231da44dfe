using System;
using System.Globalization;

namespace PrivX.Benchmarks.Table;

/// <summary>What was asked for on the command line.</summary>
internal sealed record TableOptions
{
    public int Runs { get; init; } = 5;

    public string? Only { get; init; }

    public static TableOptions? Parse(ReadOnlySpan<string> arguments)
    {
        var options = new TableOptions();
        for (int index = 0; index < arguments.Length; index++)
        {
            switch (arguments[index])
            {
                case "--runs" when ++index < arguments.Length && int.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs > 0:
                    options = options with { Runs = runs };
                    break;
                case "--only" when ++index < arguments.Length:
                    options = options with { Only = arguments[index] };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }

    public bool Wants(string part) => Only is null || part.Contains(Only, StringComparison.OrdinalIgnoreCase);
}
