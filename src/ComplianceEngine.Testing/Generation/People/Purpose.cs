namespace ComplianceEngine.Testing.Generation;

/// <summary>What a sequence of chances is for; each number names one sequence, so a new purpose moves no other.</summary>
internal enum Purpose
{
    Order = 1,
    Duplicates = 2,
    Life = 3,
    ChargeCount = 4,
    Charge = 5,
    Thread = 6,
    Message = 7,
    Screening = 8,
    Activity = 9,
    Review = 10,
    Property = 11,
    Notice = 12,
    Details = 100,
    Damage = 200,
}
