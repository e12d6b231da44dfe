using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Rules;

namespace PrivX.Module.Tests.HandedIn;

/// <summary>An error points at what was handed in: the row, the object, or the argument as it was typed.</summary>
public sealed class TargetObjectTests
{
    // A versioned secret that is not there is made.
    private static readonly string[] Creates = ["Set-PrivXVersionedSecret"];

    [Theory]
    [InlineData("")]
    [InlineData("-ThrottleLimit 4")]
    public void Of_rows_it_is_the_row(string more)
    {
        using var shell = new ModuleShell();
        Result result = shell.Run($$"""
            $rows = foreach ($n in 1..6) { [pscustomobject]@{ UserId = "nobody-$n"; RoleId = 'Contractors'; Permanent = 'yes'; N = $n } }
            $rows | Grant-PrivXUserRole {{more}}
            """);
        Assert.Equal([1, 2, 3, 4, 5, 6], result.Errors.Select(error => ((PSObject)error.TargetObject).Properties["N"].Value));
    }

    [Theory]
    [InlineData("'nobody' | Remove-PrivXHost -Confirm:$false")]
    [InlineData("'nobody' | Get-PrivXHost")]
    [InlineData("Get-PrivXHost nobody")]
    [InlineData("Remove-PrivXHost nobody -Confirm:$false")]
    [InlineData("Set-PrivXHost nobody -Comment x -ThrottleLimit 3")]
    [InlineData("'nobody' | Reset-PrivXUserMfa -Confirm:$false")]
    [InlineData("'nobody' | Update-PrivXSource")]
    public void Of_names_it_is_the_name(string script)
    {
        using var shell = new ModuleShell();
        Assert.Equal("nobody", shell.Run(script).SingleError().TargetObject);
    }

    [Fact]
    public void Of_objects_it_is_the_object()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("$h = Get-PrivXHost web-01; Remove-PrivXHost web-01 -Confirm:$false; $h | Set-PrivXHost -Comment x; $h | Remove-PrivXHost -Confirm:$false");
        object host = shell.Run("$h").Only().BaseObject;
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Same(host, error.TargetObject));
    }

    [Fact]
    public void Of_one_role_of_a_row_it_is_the_row_however_late_it_is_found()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("""
            $rows = foreach ($end in '2098-06-01', '2098-07-01') { [pscustomobject]@{ UserId = 'anna.berg'; RoleId = 'Contractors'; Start = '2098-05-01'; End = $end } }
            Grant-PrivXUserRole anna.berg Contractors -Start 2098-01-01 -End 2099-01-01
            $rows[1].End = '2097-06-01'; $rows[1].Start = '2097-05-01'
            $rows | Grant-PrivXUserRole -ThrottleLimit 4
            """);
        Assert.All(result.Errors, error => Assert.Equal("2097-06-01", ((PSObject)error.TargetObject).Properties["End"].Value));
        Assert.NotEmpty(result.Errors);
    }

    /// <summary>Every cmdlet that takes a name or id from the pipeline, with one that does not exist.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Of_every_cmdlet_it_is_what_came_down_the_pipeline(int throttle)
    {
        using var shell = new ModuleShell();
        shell.Run("$ConfirmPreference = 'None'").Clean();
        List<string> wrong = [];
        List<string> silent = [];
        int seen = 0;
        foreach (InputCase input in InputCase.All(parameter => parameter.ValueFromPipeline))
        {
            Hashtable arguments = input.Arguments;
            if (Surface.Parameters(input.Cmdlet).Any(parameter => parameter.Name == "ThrottleLimit"))
            {
                arguments["ThrottleLimit"] = throttle;
            }
            else if (throttle > 1)
            {
                continue;
            }

            if (!input.Parameter.ParameterType.Name.StartsWith("ObjectReference`1", StringComparison.Ordinal))
            {
                continue;
            }

            seen++;
            ErrorRecord[] errors = shell.Run("'no such thing' | & $Cmdlet @Arguments", ("Cmdlet", input.Cmdlet), ("Arguments", arguments)).AllErrors.ToArray();
            if (errors.Length == 0 && !Creates.Contains(input.Cmdlet))
            {
                silent.Add(input.Name);
            }

            wrong.AddRange(errors.Where(error => !Equals(error.TargetObject, "no such thing")).Select(error => $"{input.Name}: {error.TargetObject ?? "null"} [{error.FullyQualifiedErrorId}] {error}"));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(silent.Count == 0, string.Join(Environment.NewLine, silent));
        Assert.True(seen > 80, seen.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
