using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Base;

/// <summary>Refuses a number that is out of bounds. Unlike a ValidateRange it accepts null, which objects and rows of the pipeline bring where they say nothing.</summary>
/// <param name="least">The lowest number allowed.</param>
/// <param name="most">The highest one.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinAttribute(long least, long most) : ValidateArgumentsAttribute
{
    public long Least { get; } = least;

    public long Most { get; } = most;

    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        object? value = arguments is PSObject { BaseObject: { } given } ? given : arguments;
        long? number = value switch
        {
            int small => small,
            long large => large,
            _ => null,
        };
        if (number < Least || number > Most)
        {
            throw new ValidationMetadataException($"{number} is out of bounds: it must be {(Most == int.MaxValue ? $"{Least} or more" : $"{Least} to {Most}")}.");
        }
    }
}
