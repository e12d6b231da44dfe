using System;

namespace PrivX.PowerShell.Base;

/// <summary>
/// The parameter's object replaces the one that is there as a whole. Without this, members that it does not name keep their values, which makes no
/// sense where members exclude one another.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeMemberAttribute : Attribute;
