using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Xunit.Abstractions;

namespace PrivX.Module.Tests.Soak;

/// <summary>
/// A random run against a model. A few seconds long with all other tests; the variable <c>PRIVX_SOAK_MINUTES</c> makes it longer, and
/// <c>PRIVX_SOAK_SEED</c> repeats one.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const double ShortSeconds = 5;

    // Steps after which everything has been compiled and cached once.
    private const int WarmUp = 500;

    // What goes into finding a shorter way to the same difference.
    private static readonly TimeSpan ShrinkTime = TimeSpan.FromMinutes(2);

    [Fact]
    public void A_random_run_ends_where_the_model_does()
    {
        double seconds = Number("PRIVX_SOAK_MINUTES") is { } minutes ? minutes * 60 : ShortSeconds;
        int seed = (int?)Number("PRIVX_SOAK_SEED") ?? Environment.TickCount;
        var random = new Random(seed);
        var steps = new List<SoakStep>();
        var clock = Stopwatch.StartNew();
        using var run = new SoakRun();
        string? difference = null;
        Resources? start = null;
        while (difference is null && clock.Elapsed.TotalSeconds < seconds)
        {
            if (steps.Count == WarmUp)
            {
                start = Resources.Now();
            }

            steps.Add(SoakStep.Next(random));
            difference = run.Do(steps[^1]);
        }

        output.WriteLine($"Seed {seed}: {steps.Count} steps, {steps.Count(step => step.Fault is not null)} faults.");
        if (start is not null)
        {
            Resources end = Resources.Now();
            output.WriteLine($"At step {WarmUp}: {start}. At the end: {end}.");

            // Other tests run in the same process; alone, as it is when it is asked for, nothing may have grown.
            if (seconds > ShortSeconds)
            {
                start.AssertHasNotGrownTo(end);
            }
        }

        Assert.True(difference is null, difference is null ? string.Empty : $"Seed {seed}, step {steps.Count}: {difference}\n{steps[^1]}\nAs few steps as were found to differ:\n{string.Join("\n", Shrunk(steps))}");
    }

    // Steps without which the run differs as well are left out, ever smaller parts of them.
    private static List<SoakStep> Shrunk(List<SoakStep> steps)
    {
        var clock = Stopwatch.StartNew();
        for (int size = steps.Count / 2; size > 0 && clock.Elapsed < ShrinkTime; size /= 2)
        {
            for (int start = 0; start < steps.Count && clock.Elapsed < ShrinkTime;)
            {
                List<SoakStep> fewer = [.. steps.Take(start), .. steps.Skip(start + size)];
                if (Differs(fewer))
                {
                    steps = fewer;
                }
                else
                {
                    start += size;
                }
            }
        }

        return steps;
    }

    private static bool Differs(List<SoakStep> steps)
    {
        using var run = new SoakRun();
        return steps.Exists(step => run.Do(step) is not null);
    }

    private static double? Number(string variable) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
